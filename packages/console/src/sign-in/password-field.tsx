import { SecretField } from '../controls/secret-field.tsx';
import { useMessages } from '../i18n/language-provider.tsx';

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly problem: string | undefined;
}

/** The password that one signs in with. */
export const PasswordField = (field: PasswordFieldProps) => (
  <SecretField name="password" label={useMessages().password} autoComplete="current-password" {...field} />
);

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useMessages } from '../i18n/language-provider.tsx';

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly problem: string | undefined;
}

/** A password, hidden until the user asks to see it. */
export function PasswordField({ value, onChange, problem }: PasswordFieldProps) {
  const messages = useMessages();
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      name="password"
      type={isShown ? 'text' : 'password'}
      label={messages.password}
      autoComplete="current-password"
      value={value}
      onValueChange={onChange}
      problem={problem}
      trailing={
        <IconButton
          label={isShown ? messages.hidePassword : messages.showPassword}
          className="size-8"
          onClick={() => setIsShown(!isShown)}
        >
          <Icon aria-hidden className="size-4" />
        </IconButton>
      }
    />
  );
}

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../i18n/language-provider.tsx';
import { IconButton } from './button.tsx';
import { TextField } from './text-field.tsx';

interface SecretFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What a password manager is to make of it. */
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (secret: string) => void;
  readonly problem: string | undefined;
}

/** A password, hidden until the user asks to see it. */
export function SecretField({ onChange, ...field }: SecretFieldProps) {
  const messages = useMessages();
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      {...field}
      type={isShown ? 'text' : 'password'}
      onValueChange={onChange}
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

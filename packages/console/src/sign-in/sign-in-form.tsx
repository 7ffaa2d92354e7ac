import { type FormEvent, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { PasswordField } from './password-field.tsx';
import { signInProblem } from './sign-in-problem.ts';
import { useSignIn } from './use-sign-in.ts';

/** Email and password. What is missing is said at its field, and the cursor goes there. */
export function SignInForm() {
  const messages = useMessages();
  const signIn = useSignIn();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSubmitted(true);
    if (email === '' || password === '') focusInput(form.current, email === '' ? 'email' : 'password');
    else signIn.mutate({ email: email.trim(), password }, { onError: () => focusInput(form.current, 'password') });
  };

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {signIn.error !== null && !signIn.isPending && (
        <Notice look="problem">{signInProblem(failureOf(signIn.error), messages)}</Notice>
      )}
      <TextField
        name="email"
        type="email"
        label={messages.email}
        autoComplete="username"
        autoFocus
        value={email}
        onValueChange={setEmail}
        problem={wasSubmitted && email === '' ? messages.emailMissing : undefined}
      />
      <PasswordField
        value={password}
        onChange={setPassword}
        problem={wasSubmitted && password === '' ? messages.passwordMissing : undefined}
      />
      <Button type="submit" look="primary" className="mt-2 w-full" disabled={signIn.isPending}>
        {signIn.isPending ? messages.signingIn : messages.signIn}
      </Button>
    </form>
  );
}

function focusInput(form: HTMLFormElement | null, name: string): void {
  form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();
}

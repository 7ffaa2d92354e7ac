import type { CreateUser } from '@playhead/contract/api';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { DialogButtons } from '../../controls/dialog-buttons.tsx';
import { RoutedDialog } from '../../controls/routed-dialog.tsx';
import { SecretField } from '../../controls/secret-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useMessages } from '../../i18n/language-provider.tsx';
import { isLongEnough, MIN_PASSWORD_LENGTH } from '../password-rules.ts';
import { PolicyChoice } from '../policy-choice.tsx';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';
import { useFocusOnProblem } from '../use-focus-on-problem.ts';

/** Adds somebody who may sign in. */
export function CreateUserDialog() {
  const { users: texts } = useAdminMessages();
  const close = useStopAsking('/admin/users');
  return (
    <RoutedDialog title={texts.createTitle} lead={texts.createLead} onClose={close}>
      <UserForm onDone={close} />
    </RoutedDialog>
  );
}

function UserForm({ onDone }: { readonly onDone: () => void }) {
  const api = useApi();
  const messages = useMessages();
  const { users: texts, ...adminMessages } = useAdminMessages();
  const create = useChange((user: CreateUser) => api.users.create(user), ['users', 'policies'], onDone);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [policies, setPolicies] = useState<readonly string[]>([]);
  const [attempts, setAttempts] = useState(0);
  const isEmailWrong = !/^[^\s@]+@[^\s@]+$/.test(email.trim());
  const isPasswordWrong = !isLongEnough(password);
  const form = useFocusOnProblem(attempts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (!isEmailWrong && !isPasswordWrong) create.mutate({ email: email.trim(), password, policies: [...policies] });
  };
  const isTried = attempts > 0;
  return (
    <form ref={form} noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
      <TextField
        name="email"
        type="email"
        label={texts.email}
        problem={isTried && isEmailWrong ? adminMessages.errorEmail : undefined}
        value={email}
        onValueChange={setEmail}
        autoComplete="off"
        maxLength={254}
      />
      <SecretField
        name="new-password"
        label={texts.password}
        hint={texts.passwordHint(MIN_PASSWORD_LENGTH)}
        problem={isTried && isPasswordWrong ? adminMessages.errorPassword(MIN_PASSWORD_LENGTH) : undefined}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <PolicyChoice chosen={policies} onChange={setPolicies} />
      <ChangeProblem error={create.error} />
      <DialogButtons label={texts.create} pendingLabel={messages.creating} isPending={create.isPending} />
    </form>
  );
}

import type { User } from '@playhead/contract/api';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { DialogButtons } from '../../controls/dialog-buttons.tsx';
import { RoutedDialog } from '../../controls/routed-dialog.tsx';
import { SecretField } from '../../controls/secret-field.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { isLongEnough, MIN_PASSWORD_LENGTH } from '../password-rules.ts';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';
import { useFocusOnProblem } from '../use-focus-on-problem.ts';

/** Gives somebody else a new password. */
export function SetPasswordDialog({ user }: { readonly user: User }) {
  const api = useApi();
  const { users: texts, ...messages } = useAdminMessages();
  const close = useStopAsking('/admin/users');
  const change = useChange((password: string) => api.users.edit(user.id, { password }), ['users'], close);
  const [password, setPassword] = useState('');
  const [attempts, setAttempts] = useState(0);
  const isWrong = !isLongEnough(password);
  const form = useFocusOnProblem(attempts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (!isWrong) change.mutate(password);
  };
  return (
    <RoutedDialog title={texts.passwordTitle(user.email)} lead={texts.passwordLead} onClose={close}>
      <form ref={form} noValidate onSubmit={submit} className="mt-5 flex flex-col gap-5">
        <SecretField
          name="new-password"
          label={texts.password}
          hint={texts.passwordHint(MIN_PASSWORD_LENGTH)}
          problem={attempts > 0 && isWrong ? messages.errorPassword(MIN_PASSWORD_LENGTH) : undefined}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <ChangeProblem error={change.error} />
        <DialogButtons label={messages.save} pendingLabel={messages.saving} isPending={change.isPending} />
      </form>
    </RoutedDialog>
  );
}

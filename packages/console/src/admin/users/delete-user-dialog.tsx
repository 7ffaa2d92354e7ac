import type { User } from '@playhead/contract/api';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';

/** Asks before somebody may sign in no more: their address has to be typed. */
export function DeleteUserDialog({ user }: { readonly user: User }) {
  const api = useApi();
  const messages = useAdminMessages();
  const close = useStopAsking('/admin/users');
  const remove = useChange(() => api.users.delete(user.id), ['users', 'policies'], close);
  return (
    <ConfirmDialog
      title={messages.users.deleteTitle}
      lead={messages.users.deleteLead}
      label={messages.users.remove}
      pendingLabel={messages.deleting}
      phrase={user.email}
      isPending={remove.isPending}
      onConfirm={() => remove.mutate(undefined)}
      onClose={close}
    >
      <ChangeProblem error={remove.error} />
    </ConfirmDialog>
  );
}

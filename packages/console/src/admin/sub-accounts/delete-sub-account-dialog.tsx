import type { SubAccount } from '@playhead/contract/api';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';

/** Asks before a sub account goes, and its keys with it: its name has to be typed. */
export function DeleteSubAccountDialog({ subAccount }: { readonly subAccount: SubAccount }) {
  const api = useApi();
  const messages = useAdminMessages();
  const close = useStopAsking('/admin/sub-accounts');
  const remove = useChange(() => api.subAccounts.delete(subAccount.id), ['sub-accounts', 'keys', 'policies'], close);
  return (
    <ConfirmDialog
      title={messages.subAccounts.deleteTitle}
      lead={messages.subAccounts.deleteLead}
      label={messages.delete}
      pendingLabel={messages.deleting}
      phrase={subAccount.name}
      isPending={remove.isPending}
      onConfirm={() => remove.mutate(undefined)}
      onClose={close}
    >
      <ChangeProblem error={remove.error} />
    </ConfirmDialog>
  );
}

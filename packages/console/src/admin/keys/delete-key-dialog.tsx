import type { Key } from '@playhead/contract/api';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useStopAsking } from '../use-ask.ts';
import { useChange } from '../use-change.ts';

/** Asks before a key pair is deleted for good: its name has to be typed, or where it has none its access key. */
export function DeleteKeyDialog({ apiKey }: { readonly apiKey: Key }) {
  const api = useApi();
  const messages = useAdminMessages();
  const close = useStopAsking('/admin/keys');
  const remove = useChange(() => api.keys.delete(apiKey.access_key), ['keys', 'sub-accounts'], close);
  return (
    <ConfirmDialog
      title={messages.keys.deleteTitle}
      lead={messages.keys.deleteLead}
      label={messages.delete}
      pendingLabel={messages.deleting}
      phrase={apiKey.name.trim() || apiKey.access_key}
      isPending={remove.isPending}
      onConfirm={() => remove.mutate(undefined)}
      onClose={close}
    >
      <ChangeProblem error={remove.error} />
    </ConfirmDialog>
  );
}

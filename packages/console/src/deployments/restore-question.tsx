import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../api/api-context.tsx';
import { playerQuery } from '../api/queries.ts';
import { ChangeProblem } from '../controls/change-problem.tsx';
import { ConfirmDialog } from '../controls/confirm-dialog.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { usePlayerNo } from '../player/use-player-view.ts';
import { useDeploy } from './use-deploy.ts';

/** Asks before an earlier deployment goes to Develop again. */
export function RestoreQuestion({ number }: { readonly number: number }) {
  const api = useApi();
  const playerNo = usePlayerNo();
  const { deployments: texts } = useAdminMessages();
  const navigate = useNavigate();
  const revision = useQuery(playerQuery(api, playerNo)).data?.revision;
  const from = revision === undefined ? undefined : { revision };
  const restore = useDeploy(playerNo, () => api.players.deployments.restore(playerNo, number, from));
  const params = { playerNo: String(playerNo) };
  const onClose = () =>
    void navigate({
      to: '/players/$playerNo/deployments/$number',
      params: { ...params, number: String(number) },
      replace: true,
    });
  const onSuccess = () =>
    void navigate({ to: '/players/$playerNo/deployments', params, search: { done: 'develop' }, replace: true });
  return (
    <ConfirmDialog
      title={texts.restoreTitle(number)}
      lead={texts.restoreLead}
      label={texts.restoreDo}
      pendingLabel={texts.deploying}
      isPending={restore.isPending}
      onConfirm={() => restore.mutate(undefined, { onSuccess })}
      onClose={onClose}
    >
      <ChangeProblem error={restore.error} />
    </ConfirmDialog>
  );
}

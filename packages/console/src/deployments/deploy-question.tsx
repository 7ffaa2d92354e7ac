import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../api/api-context.tsx';
import { playerQuery } from '../api/queries.ts';
import { ChangeProblem } from '../controls/change-problem.tsx';
import { ConfirmDialog } from '../controls/confirm-dialog.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { usePlayerNo } from '../player/use-player-view.ts';
import type { DeploymentsSearch } from './deployments-search.ts';
import { useDeploy } from './use-deploy.ts';

interface DeployQuestionProps {
  readonly ask: NonNullable<DeploymentsSearch['ask']>;
  /** Numbers of the deployments that the environments show. */
  readonly develop: number;
  readonly production: number;
}

/** Asks before Develop goes to Production, or Develop goes back to what Production shows. */
export function DeployQuestion({ ask, develop, production }: DeployQuestionProps) {
  const api = useApi();
  const playerNo = usePlayerNo();
  const { deployments: texts } = useAdminMessages();
  const navigate = useNavigate();
  const revision = useQuery(playerQuery(api, playerNo)).data?.revision;
  const from = revision === undefined ? undefined : { revision };
  const deploy = useDeploy(playerNo, () =>
    ask === 'production' ? api.players.applyProd(playerNo, from) : api.players.rollback(playerNo, from),
  );
  const leave = (search: DeploymentsSearch) =>
    void navigate({
      to: '/players/$playerNo/deployments',
      params: { playerNo: String(playerNo) },
      search,
      replace: true,
    });
  const words = {
    production: {
      title: texts.productionTitle,
      lead: texts.productionLead(develop),
      label: texts.productionDo,
    },
    rollback: { title: texts.rollbackTitle, lead: texts.rollbackLead(production), label: texts.rollbackDo },
  };
  return (
    <ConfirmDialog
      {...words[ask]}
      pendingLabel={texts.deploying}
      isPending={deploy.isPending}
      onConfirm={() => deploy.mutate(undefined, { onSuccess: () => leave({ done: ask }) })}
      onClose={() => leave({})}
    >
      <ChangeProblem error={deploy.error} />
    </ConfirmDialog>
  );
}

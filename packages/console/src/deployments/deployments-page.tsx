import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useApi } from '../api/api-context.tsx';
import { usePlayerNo } from '../player/use-player-view.ts';
import { DeployQuestion } from './deploy-question.tsx';
import { parseDeploymentsSearch } from './deployments-search.ts';
import { DoneNotice } from './done-notice.tsx';
import { EnvironmentCards } from './environment-cards.tsx';
import { History } from './history.tsx';
import { deployedQuery } from './queries.ts';

/** What both environments show, what can be done about it, and everything that was deployed before. */
export function DeploymentsPage() {
  const api = useApi();
  const playerNo = usePlayerNo();
  const { ask, done } = parseDeploymentsSearch({ ...useSearch({ strict: false }) });
  const develop = useQuery(deployedQuery(api, playerNo, 'develop')).data;
  const production = useQuery(deployedQuery(api, playerNo, 'production')).data;
  return (
    <div className="flex flex-col gap-6">
      {done !== undefined && develop !== undefined && <DoneNotice done={done} develop={develop.number} />}
      <EnvironmentCards />
      <History />
      {ask !== undefined && develop !== undefined && production !== undefined && (
        <DeployQuestion key={ask} ask={ask} develop={develop.number} production={production.number} />
      )}
    </div>
  );
}

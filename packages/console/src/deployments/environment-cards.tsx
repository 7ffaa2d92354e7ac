import type { Environment } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../access/use-may.ts';
import { useApi } from '../api/api-context.tsx';
import { buttonClass } from '../controls/button.tsx';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { Skeleton } from '../controls/skeleton.tsx';
import { dateTimeText } from '../format/moment.ts';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { usePlayerNo } from '../player/use-player-view.ts';
import { deployedQuery } from './queries.ts';

/** What Develop and Production show, side by side, each with what can be done there. */
export function EnvironmentCards() {
  const { messages } = useLanguage();
  const { deployments } = useAdminMessages();
  const api = useApi();
  const playerNo = usePlayerNo();
  const may = useMay();
  const develop = useQuery(deployedQuery(api, playerNo, 'develop')).data;
  const production = useQuery(deployedQuery(api, playerNo, 'production')).data;
  const areKnown = develop !== undefined && production !== undefined;
  const areSame = areKnown && develop.number === production.number;
  const areDifferent = areKnown && !areSame;
  const params = { playerNo: String(playerNo) };
  return (
    <section>
      <div className="grid gap-3 md:grid-cols-2">
        <EnvironmentCard environment="develop" title={messages.develop}>
          {may('Change/deployVideoPlayerDevelop') && may('View/getVideoPlayerOption') && (
            <Link to="/players/$playerNo/deployments/edit" params={params} className={buttonClass()}>
              {deployments.edit}
            </Link>
          )}
          {areDifferent && may('Change/rollbackVideoPlayer') && (
            <Link
              to="/players/$playerNo/deployments"
              params={params}
              search={{ ask: 'rollback' }}
              className={buttonClass('quiet')}
            >
              {deployments.rollback}
            </Link>
          )}
        </EnvironmentCard>
        <EnvironmentCard environment="production" title={messages.production}>
          {areDifferent && may('Change/deployVideoPlayerProduction') && (
            <Link
              to="/players/$playerNo/deployments"
              params={params}
              search={{ ask: 'production' }}
              className={buttonClass('primary')}
            >
              {deployments.toProduction}
            </Link>
          )}
        </EnvironmentCard>
      </div>
      {areKnown && (
        <p className="mt-3 text-muted">
          {areSame ? deployments.same : deployments.differ}{' '}
          {areDifferent && (
            <Link
              to="/players/$playerNo/deployments/$number"
              params={{ ...params, number: String(develop.number) }}
              search={{ against: production.number }}
              className="rounded font-medium text-ink underline underline-offset-3"
            >
              {deployments.seeDifference}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

interface EnvironmentCardProps {
  readonly environment: Environment;
  readonly title: string;
  /** What can be done there. */
  readonly children: ReactNode;
}

function EnvironmentCard({ environment, title, children }: EnvironmentCardProps) {
  const { language, messages } = useLanguage();
  const { deployments } = useAdminMessages();
  const { data, error, refetch } = useQuery(deployedQuery(useApi(), usePlayerNo(), environment));
  if (error !== null && data === undefined) {
    return <FailurePanel title={deployments.failed} error={error} onRetry={() => void refetch()} />;
  }
  return (
    <section className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5">
      <div>
        <h2 className="text-xs font-medium text-muted">{title}</h2>
        {data === undefined ? (
          <div role="status">
            <span className="sr-only">{messages.loading}</span>
            <Skeleton className="mt-2 h-5 w-36" />
            <Skeleton className="mt-2 h-3.5 w-52" />
          </div>
        ) : (
          <>
            <p className="mt-1 text-lg font-semibold tracking-[-0.01em] tabular-nums">
              {deployments.current(data.number)}
            </p>
            <p className="text-muted">{deployments.byAt(data.author, dateTimeText(data.created_at, language))}</p>
          </>
        )}
      </div>
      <div className="mt-auto flex flex-wrap gap-2 empty:hidden">{children}</div>
    </section>
  );
}

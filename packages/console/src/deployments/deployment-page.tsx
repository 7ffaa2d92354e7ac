import type { DeploymentDetail } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useMay } from '../access/use-may.ts';
import { useApi } from '../api/api-context.tsx';
import { failureOf, hasCode } from '../api/failure.ts';
import { buttonClass } from '../controls/button.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { EmptyPanel } from '../controls/empty-panel.tsx';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { ListSkeleton } from '../controls/list-skeleton.tsx';
import { dateTimeText } from '../format/moment.ts';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { usePlayerNo } from '../player/use-player-view.ts';
import { parseDeploymentSearch } from './deployments-search.ts';
import { Difference } from './difference.tsx';
import { deploymentQuery } from './queries.ts';
import { RestoreQuestion } from './restore-question.tsx';
import { ShownIn } from './shown-in.tsx';

/** One deployment: what it changed, its document, and the way to have it again. */
export function DeploymentPage() {
  const { deployments: texts } = useAdminMessages();
  const playerNo = usePlayerNo();
  return (
    <>
      <Link
        to="/players/$playerNo/deployments"
        params={{ playerNo: String(playerNo) }}
        className="-ml-1 mb-3 inline-flex items-center gap-0.5 rounded py-1 pr-1 text-xs text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {texts.back}
      </Link>
      <Content />
    </>
  );
}

function Content() {
  const { deployments: texts } = useAdminMessages();
  const number = Number(useParams({ strict: false }).number);
  const { data, error, refetch } = useQuery(deploymentQuery(useApi(), usePlayerNo(), number));
  if (data !== undefined) return <Detail deployment={data} />;
  if (error === null) return <ListSkeleton />;
  // What is no number is refused as a malformed request.
  if (hasCode(failureOf(error), 300, 100, 4903)) return <EmptyPanel title={texts.missing} lead={texts.missingLead} />;
  return <FailurePanel title={texts.detailFailed} error={error} onRetry={() => void refetch()} />;
}

function Detail({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { deployments: texts } = useAdminMessages();
  const { ask } = parseDeploymentSearch({ ...useSearch({ strict: false }) });
  const text = JSON.stringify(deployment.option, null, 2);
  return (
    <div className="flex flex-col gap-6">
      <Heading deployment={deployment} />
      <Difference key={deployment.number} number={deployment.number} />
      <section aria-labelledby="document-title">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h3 id="document-title" className="font-semibold">
            {texts.document}
          </h3>
          <CopyButton look="words" label={texts.copyDocument} text={text} />
        </div>
        <pre className="rounded-lg border border-line bg-surface px-4 py-3.5 font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap">
          <code>{text}</code>
        </pre>
      </section>
      {ask === 'restore' && <RestoreQuestion number={deployment.number} />}
    </div>
  );
}

function Heading({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { language } = useLanguage();
  const { deployments: texts } = useAdminMessages();
  const may = useMay();
  const params = { playerNo: String(usePlayerNo()), number: String(deployment.number) };
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="text-lg font-semibold tracking-[-0.01em] tabular-nums">{texts.current(deployment.number)}</h2>
          <ShownIn deployment={deployment} />
        </div>
        <p className="text-muted">{texts.byAt(deployment.author, dateTimeText(deployment.created_at, language))}</p>
        {deployment.restored_from !== null && (
          <p className="text-muted">{texts.restoredFrom(deployment.restored_from)}</p>
        )}
      </div>
      {!deployment.is_develop && may('Change/restoreVideoPlayer') && (
        <Link
          to="/players/$playerNo/deployments/$number"
          params={params}
          search={{ ask: 'restore' }}
          className={buttonClass()}
        >
          {texts.restoreDo}
        </Link>
      )}
    </div>
  );
}

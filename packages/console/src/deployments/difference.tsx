import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useApi } from '../api/api-context.tsx';
import { EmptyPanel } from '../controls/empty-panel.tsx';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { ListSkeleton } from '../controls/list-skeleton.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { usePlayerNo } from '../player/use-player-view.ts';
import { ChangeRow } from './change-row.tsx';
import { parseDeploymentSearch } from './deployments-search.ts';
import { diffQuery } from './queries.ts';
import { useOthers } from './use-others.ts';

/** In which places a deployment differs from another one, which can be chosen. */
export function Difference({ number }: { readonly number: number }) {
  const { deployments: texts } = useAdminMessages();
  const { against } = parseDeploymentSearch({ ...useSearch({ strict: false }) });
  return (
    <section aria-labelledby="changes-title">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <h3 id="changes-title" className="font-semibold">
          {texts.changes}
        </h3>
        <AgainstField number={number} against={against} />
      </div>
      <Changes number={number} against={against} />
    </section>
  );
}

interface PairProps {
  readonly number: number;
  readonly against: number | undefined;
}

function AgainstField({ number, against }: PairProps) {
  const { deployments: texts } = useAdminMessages();
  const playerNo = usePlayerNo();
  const navigate = useNavigate();
  const others = useOthers(number, against);
  return (
    <div className="w-full sm:w-64">
      <SelectField
        label={texts.compareWith}
        value={against === undefined ? '' : String(against)}
        choices={[{ value: '', label: texts.comparePrevious }, ...others, { value: '0', label: texts.compareEmpty }]}
        onChange={(chosen) =>
          void navigate({
            to: '/players/$playerNo/deployments/$number',
            params: { playerNo: String(playerNo), number: String(number) },
            search: chosen === '' ? {} : { against: Number(chosen) },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </div>
  );
}

function Changes({ number, against }: PairProps) {
  const { deployments: texts } = useAdminMessages();
  const { data, error, refetch } = useQuery(diffQuery(useApi(), usePlayerNo(), number, against));
  if (data === undefined) {
    if (error === null) return <ListSkeleton />;
    return <FailurePanel title={texts.detailFailed} error={error} onRetry={() => void refetch()} />;
  }
  if (data.changes.length === 0) return <EmptyPanel title={texts.changeCount(0)} lead={texts.noDifference} />;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {data.changes.map((change) => (
        <ChangeRow key={change.path} change={change} />
      ))}
    </ul>
  );
}

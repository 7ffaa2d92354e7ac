import type { Policy } from '@playhead/contract/api';
import { X } from 'lucide-react';
import { useApi } from '../../api/api-context.tsx';
import { ChangeProblem } from '../../controls/change-problem.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useChange } from '../use-change.ts';
import { type Holder, holderKey, setPolicies } from './holder.ts';
import { useHolders, useMayChange } from './use-holders.ts';

/** Who holds a policy, each with the way to take it away. */
export function Holders({ policy }: { readonly policy: Policy }) {
  const api = useApi();
  const { policies: texts } = useAdminMessages();
  const holders = useHolders().filter(({ policies }) => policies.includes(policy.name));
  const mayChange = useMayChange();
  const take = useChange(
    (holder: Holder) =>
      setPolicies(
        api,
        holder,
        holder.policies.filter((name) => name !== policy.name),
      ),
    ['users', 'sub-accounts', 'policies'],
  );
  if (policy.used_by === 0) return <p className="mt-1">{texts.nobody}</p>;
  return (
    <div className="mt-1.5 flex flex-col gap-1.5">
      <p>{texts.usedBy(policy.used_by)}</p>
      <ul aria-label={texts.holders} className="flex flex-wrap gap-1.5 empty:hidden">
        {holders.map((holder) => (
          <li
            key={holderKey(holder)}
            className="inline-flex min-w-0 items-center rounded border border-line bg-sunken pl-2 text-ink"
          >
            <span className="min-w-0 py-1 pr-2 break-all">{holder.name}</span>
            {mayChange(holder) && (
              <button
                type="button"
                aria-label={texts.detach(holder.name)}
                title={texts.detach(holder.name)}
                disabled={take.isPending}
                onClick={() => take.mutate(holder)}
                className="-ml-1.5 flex size-7 shrink-0 cursor-pointer items-center justify-center rounded text-muted hover:bg-hover hover:text-ink"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <ChangeProblem error={take.error} />
    </div>
  );
}

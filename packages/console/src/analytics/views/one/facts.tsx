import type { ViewTimeline } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CopyButton } from '../../../controls/copy-button.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { type Fact, useFacts } from './use-facts.ts';

/** Who watched with what, from where, and what was played. */
export function Facts({ timeline }: { readonly timeline: ViewTimeline }) {
  const { view: texts } = useViewsMessages();
  const groups = useFacts(timeline);
  return (
    <section aria-labelledby="facts" className="rounded-lg border border-line bg-surface px-4 pt-3 pb-4 sm:px-5">
      <h2 id="facts" className="font-semibold">
        {texts.facts}
      </h2>
      <div className="mt-1 grid gap-x-8 lg:grid-cols-3">
        {groups.map((facts) => (
          <dl key={facts[0]?.name ?? ''}>
            {facts.map((fact) => (
              <div key={fact.name} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 py-1.5">
                <dt className="text-muted">{fact.name}</dt>
                <dd className="min-w-0 break-words">
                  <Value fact={fact} />
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </section>
  );
}

function Value({ fact }: { readonly fact: Fact }): ReactNode {
  const { view: texts } = useViewsMessages();
  if (fact.playerNo !== undefined) {
    return (
      <Link
        to="/players/$playerNo"
        params={{ playerNo: String(fact.playerNo) }}
        className="underline decoration-line underline-offset-3 hover:decoration-ink"
      >
        {fact.value}
      </Link>
    );
  }
  if (!fact.isCopied) return fact.value;
  return (
    <span className="-my-1.5 flex items-center gap-1">
      <span className="min-w-0 font-mono text-xs break-all">{fact.value}</span>
      <CopyButton look="icon" label={texts.copy(fact.name)} text={fact.value} />
    </span>
  );
}

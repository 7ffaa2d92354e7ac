import type { ViewTimeline } from '@playhead/contract/api';
import { ArrowUpRight } from 'lucide-react';
import { countText, metricText } from '../../../format/metric-value.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { positionText } from '../../position-text.ts';

const CELL = 'py-1.5 pr-4 whitespace-nowrap';

/** The reports that all of it was made of, for those who want to check; closed until asked for. */
export function BeatTable({ timeline }: { readonly timeline: ViewTimeline }) {
  const { language, messages } = useLanguage();
  const { view: texts, inspectBeats } = useViewsMessages();
  const { beats, view } = timeline;
  const columns = [
    texts.beat.number,
    texts.beat.at,
    texts.beat.why,
    texts.beat.state,
    texts.beat.playhead,
    texts.beat.buffer,
  ];
  return (
    <details className="rounded-lg border border-line bg-surface px-4 py-3 sm:px-5">
      <summary className="cursor-pointer font-semibold">
        {inspectBeats}{' '}
        <span className="font-normal text-muted">{texts.beatsLead(countText(beats.length, language))}</span>
      </summary>
      <a
        href={`/api/v1/views/${view.view_id}`}
        target="_blank"
        rel="noopener"
        className="mt-2 inline-flex items-center gap-1 text-xs text-muted underline decoration-line underline-offset-3 hover:text-ink"
      >
        JSON <span className="sr-only">({messages.opensInNewTab})</span>
        <ArrowUpRight aria-hidden className="size-3.5" />
      </a>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section tabIndex={0} aria-label={inspectBeats} className="mt-1 max-h-96 overflow-auto">
        <table className="w-full text-left text-xs tabular-nums">
          <thead className="sticky top-0 bg-surface text-muted">
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={`${CELL} font-medium`}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {beats.map((beat) => (
              <tr key={beat.sequence} className="border-t border-line">
                <td className={CELL}>{beat.sequence}</td>
                <td className={CELL}>{positionText(beat.at_ms, 'tenths')}</td>
                <td className={CELL}>
                  <code className="font-mono">{beat.exit ?? beat.reason}</code>
                </td>
                <td className={CELL}>
                  <code className="font-mono">{beat.state}</code>
                </td>
                <td className={CELL}>{positionText(beat.playhead_ms)}</td>
                <td className={CELL}>{metricText(beat.buffer_ms, 'ms', language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

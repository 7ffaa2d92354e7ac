import { DIMENSIONS } from '@playhead/contract/dimensions';
import { countText, metricText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import type { ShownMetric } from '../charts/asked-metric.ts';
import { Attribution } from '../charts/attribution.tsx';
import { filterOfValue } from '../frame/filters/filter.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { useValueText } from '../frame/use-value-text.ts';
import type { DimensionContribution } from './changes-query.ts';

const HEAD = 'h-9 px-4 text-right whitespace-nowrap text-xs font-medium text-muted first:text-left';

interface ContributionTableProps {
  readonly contributions: readonly DimensionContribution[];
  readonly metric: ShownMetric;
}

/** What moved a number, the largest part first. A value leads to its own views. */
export function ContributionTable({ contributions, metric }: ContributionTableProps) {
  const messages = useAnalyticsMessages();
  const { changes: texts } = messages;
  const largest = Math.abs(contributions[0]?.contribution ?? 1);
  const place = contributions.find(({ by }) => DIMENSIONS[by].group === 'network');
  return (
    <>
      <div className="overflow-x-auto">
        <table className="w-full tabular-nums">
          <thead>
            <tr className="border-y border-line">
              <th scope="col" className={HEAD}>
                {messages.value}
              </th>
              <th scope="col" className={HEAD} title={texts.contributionHint}>
                {texts.contribution}
              </th>
              <th scope="col" className={`${HEAD} max-sm:hidden`}>
                {texts.before}
              </th>
              <th scope="col" className={`${HEAD} max-sm:hidden`}>
                {texts.now}
              </th>
              <th scope="col" className={`${HEAD} max-md:hidden`}>
                {texts.viewsBefore}
              </th>
              <th scope="col" className={`${HEAD} max-md:hidden`}>
                {messages.views}
              </th>
            </tr>
          </thead>
          <tbody>
            {contributions.map((each) => (
              <Row key={`${each.by} ${each.value}`} row={each} metric={metric} largest={largest} />
            ))}
          </tbody>
        </table>
      </div>
      {place !== undefined && <Attribution by={place.by} />}
    </>
  );
}

interface RowProps {
  readonly row: DimensionContribution;
  readonly metric: ShownMetric;
  readonly largest: number;
}

function Row({ row: { by, value, now, before, contribution }, metric, largest }: RowProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [{ filters }, change] = useAnalyticsView();
  const { unit, better } = metric.definition;
  const said = useValueText()(by, value);
  const isGood = contribution > 0 === (better === 'higher');
  const colour = better === 'neither' ? 'bg-muted' : isGood ? 'bg-good' : 'bg-danger';
  return (
    <tr className="border-b border-line last:border-0 hover:bg-hover">
      <td className="h-11 px-4">
        <span className="block text-2xs text-muted">{DIMENSIONS[by].title[language]}</span>
        <button
          type="button"
          title={messages.only(said)}
          onClick={() => change({ filter: [...filters, filterOfValue(by, value)] })}
          className="min-h-6 cursor-pointer text-left font-medium break-words hover:underline"
        >
          {said}
        </button>
      </td>
      <td className="px-4">
        <span className="flex flex-wrap items-center justify-end gap-x-2">
          <span className="font-medium">
            {contribution > 0 ? '+' : '−'}
            {metricText(Math.abs(contribution), unit, language)}
          </span>
          <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-hover">
            <span
              className={`block h-full ${colour}`}
              style={{ width: `${(Math.abs(contribution) / largest) * 100}%` }}
            />
          </span>
        </span>
      </td>
      <td className="px-4 text-right whitespace-nowrap text-muted max-sm:hidden">
        {metricText(before?.value ?? null, unit, language)}
      </td>
      <td className="px-4 text-right whitespace-nowrap max-sm:hidden">
        {metricText(now?.value ?? null, unit, language)}
      </td>
      <td className="px-4 text-right whitespace-nowrap text-muted max-md:hidden">
        {countText(before?.views ?? 0, language)}
      </td>
      <td className="px-4 text-right whitespace-nowrap max-md:hidden">{countText(now?.views ?? 0, language)}</td>
    </tr>
  );
}

import { METRICS } from '@playhead/contract/metrics';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/api-context.tsx';
import { EmptyPanel } from '../../controls/empty-panel.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { ListSkeleton } from '../../controls/list-skeleton.tsx';
import { metricText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { frameSearch, parseAnalyticsSearch } from '../frame/analytics-search.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { CONTENT_METRICS, type ContentRow, contentsQuery } from './queries.ts';

const HEAD = 'h-9 px-3 text-xs font-medium text-muted first:pl-4 last:pr-4';
const CELL = 'px-3 py-2.5 first:pl-4 last:pr-4';

/** The contents of the range, the most watched first. */
export function ContentList() {
  const { content: texts } = useViewsMessages();
  const [view] = useAnalyticsView();
  const { data, error, refetch } = useQuery(contentsQuery(useApi(), view));
  if (data === undefined) {
    if (error === null) return <ListSkeleton />;
    return <FailurePanel title={texts.failed} error={error} onRetry={() => void refetch()} />;
  }
  if (data.rows.length === 0) return <EmptyPanel title={texts.emptyTitle} lead={texts.emptyLead} />;
  const columns = [texts.plays, texts.playTime, texts.completion, texts.finished, texts.failures];
  return (
    <>
      <div className="overflow-x-auto rounded-lg border border-line bg-surface">
        <table aria-label={texts.title} className="w-full text-left tabular-nums">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className={HEAD}>
                {texts.name}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={`${HEAD} text-right max-md:hidden`}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row key={JSON.stringify(row.search)} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {data.isTruncated && <p className="mt-2 text-xs text-muted">{texts.truncated}</p>}
    </>
  );
}

function Row({ row }: { readonly row: ContentRow }) {
  const { language } = useLanguage();
  const { content: texts } = useViewsMessages();
  const values = CONTENT_METRICS.map((id) => metricText(row.metrics[id]?.value ?? null, METRICS[id].unit, language));
  const { video } = row.search;
  return (
    <tr className="relative border-b border-line last:border-0 hover:bg-hover">
      <td className={CELL}>
        {row.name === undefined ? (
          <span className="text-muted">{texts.withoutName}</span>
        ) : (
          <Link
            to="/analytics/content"
            search={(before) => ({ ...frameSearch(parseAnalyticsSearch({ ...before })), ...row.search })}
            className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {row.name}
          </Link>
        )}
        {video !== undefined && video !== row.name && (
          <span className="block font-mono text-xs break-all text-muted">{video}</span>
        )}
        <span className="block text-xs text-muted md:hidden">
          {texts.plays} {values[0]} · {texts.playTime} {values[1]} · {texts.completion} {values[2]}
        </span>
      </td>
      {values.map((value, index) => (
        <td key={CONTENT_METRICS[index]} className={`${CELL} text-right whitespace-nowrap max-md:hidden`}>
          {value}
        </td>
      ))}
    </tr>
  );
}

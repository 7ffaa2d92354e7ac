import type { Retention, Spot } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { Skeleton } from '../../controls/skeleton.tsx';
import { countText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { positionText } from '../position-text.ts';
import type { ContentSearch } from './content-search.ts';
import { retentionQuery } from './queries.ts';
import { RetentionCurve } from './retention-curve.tsx';
import { rewatchedSpots } from './rewatched.ts';

interface RetentionPanelProps {
  readonly search: ContentSearch;
  /** Asked to show a position, milliseconds. */
  readonly onSeek: (atMs: number) => void;
}

/** Which parts of a content are watched: the curve, and the parts that stand out. */
export function RetentionPanel({ search, onSeek }: RetentionPanelProps) {
  const { language } = useLanguage();
  const { content: texts } = useViewsMessages();
  const [view] = useAnalyticsView();
  const { data, error, refetch } = useQuery(retentionQuery(useApi(), view, search));
  if (data === undefined) {
    if (error === null) return <Skeleton className="h-72 w-full" />;
    return <FailurePanel title={texts.retentionFailed} error={error} onRetry={() => void refetch()} />;
  }
  return (
    <section aria-labelledby="retention" className="rounded-lg border border-line bg-surface px-4 pt-3 pb-4 sm:px-5">
      <h4 id="retention" className="font-semibold">
        {texts.retention}
      </h4>
      {data.duration_ms === null || data.sample_size === 0 ? (
        <p className="text-muted">{texts.retentionEmpty}</p>
      ) : (
        <>
          <p className="text-xs text-muted">
            {texts.retentionLead(countText(data.sample_size, language), countText(data.viewers, language))}
          </p>
          <RetentionCurve retention={data} onSeek={onSeek} />
          <Spots retention={data} onSeek={onSeek} />
        </>
      )}
    </section>
  );
}

function Spots({ retention, onSeek }: { readonly retention: Retention; readonly onSeek: (atMs: number) => void }) {
  const { content: texts } = useViewsMessages();
  const kinds: readonly (readonly [string, readonly Pick<Spot, 'start_ms' | 'end_ms'>[], string])[] = [
    [texts.hotSpots, retention.hot_spots, 'bg-accent'],
    [texts.coldSpots, retention.cold_spots, 'bg-edge'],
    [texts.rewatched, rewatchedSpots(retention.buckets), 'bg-good'],
  ];
  const found = kinds.filter(([, spots]) => spots.length > 0);
  if (found.length === 0) return <p className="mt-3 text-xs text-muted">{texts.noSpots}</p>;
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-3">
      {found.map(([title, spots, tone]) => (
        <div key={title}>
          <h5 className="mb-1 flex items-center gap-1.5 text-xs font-medium text-muted">
            <span aria-hidden className={`size-2 rounded-full ${tone}`} />
            {title}
          </h5>
          <ul className="flex flex-wrap gap-1.5">
            {spots.slice(0, 5).map(({ start_ms, end_ms }) => (
              <li key={start_ms}>
                <button
                  type="button"
                  title={texts.seekTo(positionText(start_ms))}
                  onClick={() => onSeek(start_ms)}
                  className="h-7 cursor-pointer rounded border border-line px-2 text-xs tabular-nums hover:bg-hover"
                >
                  {texts.spot(positionText(start_ms), positionText(end_ms))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { classNames } from '../../controls/class-names.ts';
import { countText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { ANALYTICS_KEY } from '../frame/queries.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { useLiveNumbers } from './use-live-numbers.ts';

const HALF_HOUR_MS = 30 * 60_000;
const REFRESH_MS = 20_000;

/** Who watches now and over the last half hour, and what that brought; of all players of the account. */
export function LiveStrip() {
  const { language } = useLanguage();
  const { overview: texts } = useAnalyticsMessages();
  const [{ environment }] = useAnalyticsView();
  const { numbers, isInterrupted } = useLiveNumbers(environment);
  const api = useApi();
  const { data } = useQuery({
    queryKey: [ANALYTICS_KEY, 'half-hour', environment],
    queryFn: ({ signal }) =>
      api.concurrency(
        { environment, interval: '1m', from: new Date(Date.now() - HALF_HOUR_MS).toISOString() },
        { signal },
      ),
    refetchInterval: REFRESH_MS,
  });
  const text = (count: number | undefined) => (count === undefined ? '–' : countText(count, language));
  const last = numbers?.last_30_minutes;
  return (
    <section
      aria-label={texts.last30}
      className="mb-4 grid gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-[1fr_1.4fr_1.6fr]"
    >
      <div className="bg-surface px-4 py-3">
        <h3 className="flex items-center gap-2 text-xs font-medium text-muted">
          <span
            aria-hidden
            className={classNames('size-2 rounded-full', isInterrupted ? 'bg-warn' : 'animate-pulse-soft bg-good')}
          />
          {texts.now}
        </h3>
        <p data-live="viewers" className="mt-1 text-4xl leading-11 font-semibold tracking-[-0.03em] tabular-nums">
          {text(numbers?.now.viewers)}
        </p>
        <p className="text-xs text-muted">{isInterrupted ? texts.interrupted : texts.nowLead}</p>
      </div>
      <div className="flex flex-col bg-surface px-4 py-3">
        <h3 className="text-xs font-medium text-muted">{texts.viewersOverTime}</h3>
        <div className="mt-auto">
          <Sparkline values={data?.series.map(({ peak }) => peak) ?? []} />
        </div>
        <p className="mt-1 text-xs text-muted tabular-nums">
          {texts.viewersSummary(text(numbers?.now.viewers), text(data?.peak))}
        </p>
      </div>
      <dl className="grid grid-cols-4 gap-px bg-line">
        {(['attempts', 'plays', 'failed', 'errors'] as const).map((name) => (
          <div key={name} className="min-w-0 bg-surface px-3 py-3 sm:px-4">
            <dt className="text-xs font-medium break-words text-muted">{texts[name]}</dt>
            <dd data-live={name} className="mt-1 text-2xl leading-8 font-semibold tracking-[-0.025em] tabular-nums">
              {text(last?.[name])}
            </dd>
            <dd className="text-xs text-muted max-sm:hidden">{texts.last30}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

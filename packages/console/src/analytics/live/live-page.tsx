import type { Environment, TopViewers } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { classNames } from '../../controls/class-names.ts';
import { Skeleton } from '../../controls/skeleton.tsx';
import { countText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { useValueText } from '../frame/use-value-text.ts';
import { LiveLine } from './live-line.tsx';
import { joinedPoints, type LiveState } from './live-state.ts';
import { historyQuery } from './queries.ts';
import { Troubles } from './troubles.tsx';
import { useLive } from './use-live.ts';

/** Who is watching at this moment, and what goes wrong meanwhile. */
export function LivePage() {
  const { live: texts } = useViewsMessages();
  const [{ environment }] = useAnalyticsView();
  return (
    <AnalyticsPage title={texts.title} controls="none">
      <Now key={environment} environment={environment} />
      <Troubles environment={environment} />
    </AnalyticsPage>
  );
}

function Now({ environment }: { readonly environment: Environment }) {
  const { live: texts } = useViewsMessages();
  const live = useLive(environment);
  const { data: history = [] } = useQuery(historyQuery(useApi(), environment));
  const valueText = useValueText();
  const now = live.numbers?.now;
  return (
    <>
      <section aria-labelledby="now" className="rounded-lg border border-line bg-surface">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 pt-3.5 sm:px-5">
          <div>
            <h3 id="now" className="text-xs font-medium text-muted">
              {texts.viewers}
            </h3>
            <ViewersNow live={live} />
          </div>
          <Status isStale={live.isStale} isConnected={now !== undefined} />
        </div>
        <LiveLine points={joinedPoints(history, live.points)} />
        <Recent live={live} />
      </section>
      <div className="mt-4 grid gap-4 md:grid-cols-3">
        <Top title={texts.byContent} list={now?.by_video} text={(value) => valueText('title', value)} />
        <Top title={texts.byPlayer} list={now?.by_player} text={(value) => valueText('player', value)} />
        <Top title={texts.byCountry} list={now?.by_country} text={(value) => valueText('country', value)} />
      </div>
    </>
  );
}

function ViewersNow({ live }: { readonly live: LiveState }) {
  const { language } = useLanguage();
  if (live.numbers === undefined) return <Skeleton className="mt-2 h-9 w-20" />;
  return (
    <p data-viewers className="text-4xl leading-12 font-semibold tracking-[-0.025em] tabular-nums">
      {countText(live.numbers.now.viewers, language)}
    </p>
  );
}

function Status({ isStale, isConnected }: { readonly isStale: boolean; readonly isConnected: boolean }) {
  const { live: texts } = useViewsMessages();
  return (
    <p role="status" className="flex items-center gap-2 text-xs text-muted">
      <span
        aria-hidden
        className={classNames(
          'size-2 rounded-full',
          isStale ? 'bg-warn' : isConnected ? 'animate-pulse-soft bg-good' : 'bg-edge',
        )}
      />
      {isStale ? texts.stale : isConnected ? texts.connected : texts.connecting}
    </p>
  );
}

function Recent({ live: { numbers } }: { readonly live: LiveState }) {
  const { language } = useLanguage();
  const { live: texts } = useViewsMessages();
  const recent = numbers?.last_30_minutes;
  const figures = [
    [texts.attempts, recent?.attempts, 'text-ink'],
    [texts.plays, recent?.plays, 'text-ink'],
    [texts.failures, recent?.failed, 'text-danger'],
    [texts.errors, recent?.errors, 'text-danger'],
  ] as const;
  return (
    <dl className="grid grid-cols-2 border-t border-line sm:grid-cols-4">
      {figures.map(([name, count, tone]) => (
        <div key={name} className="px-4 py-3 sm:px-5">
          <dt className="text-xs text-muted">{name}</dt>
          <dd
            className={classNames(
              'text-lg font-semibold tabular-nums',
              count !== undefined && count > 0 ? tone : 'text-ink',
            )}
          >
            {count === undefined ? '–' : countText(count, language)}
          </dd>
          <dd className="text-2xs text-muted">{texts.last30}</dd>
        </div>
      ))}
    </dl>
  );
}

interface TopProps {
  readonly title: string;
  readonly list: readonly TopViewers[] | undefined;
  readonly text: (value: string) => string;
}

function Top({ title, list = [], text }: TopProps) {
  const { language } = useLanguage();
  const { live: texts } = useViewsMessages();
  const most = Math.max(1, ...list.map(({ viewers }) => viewers));
  return (
    <section className="rounded-lg border border-line bg-surface px-4 pt-3 pb-3.5">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {list.length === 0 && <p className="text-muted">{texts.nobody}</p>}
      <ol className="flex flex-col gap-1">
        {list.map(({ value, viewers }) => (
          <li key={value} className="relative flex justify-between gap-3 rounded px-2 py-1 tabular-nums">
            <span
              aria-hidden
              className="absolute inset-y-0 left-0 rounded bg-hover transition-[width] duration-150"
              style={{ width: `${(viewers / most) * 100}%` }}
            />
            <span className="relative min-w-0 truncate">{text(value)}</span>
            <span className="relative font-medium">{countText(viewers, language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

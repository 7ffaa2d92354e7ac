import type { UsageReport } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { ListSkeleton } from '../../controls/list-skeleton.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { countText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { AnalyticsPage } from '../frame/analytics-page.tsx';
import { ANALYTICS_KEY } from '../frame/queries.ts';
import { BarRows } from './bar-rows.tsx';

const MONTHS = 12;

/** What the account has used: reports of players and requests, of this month and those before. */
export function UsagePage() {
  const messages = useAnalyticsMessages();
  const { usage: texts } = messages;
  return (
    <AnalyticsPage title={messages.sectionUsage} action="View/getUsage" controls="none">
      <p className="mb-4 text-muted">{texts.lead}</p>
      <Usage />
    </AnalyticsPage>
  );
}

function Usage() {
  const messages = useAnalyticsMessages();
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: [ANALYTICS_KEY, 'usage'],
    queryFn: ({ signal }) => api.usage({ months: MONTHS }, { signal }),
  });
  if (data === undefined) {
    if (error === null) return <ListSkeleton />;
    return <FailurePanel title={messages.failed} error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <Figures report={data} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <Days report={data} />
        <Months report={data} />
        <Keys report={data} />
      </div>
    </>
  );
}

function Figures({ report: { months, expected_beats, quota } }: { readonly report: UsageReport }) {
  const { language } = useLanguage();
  const { usage: texts } = useAnalyticsMessages();
  const requests = months[0]?.requests ?? 0;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const figures = [
    [texts.beats, countText(months[0]?.beats ?? 0, language), texts.month],
    [
      texts.expected,
      expected_beats === null ? '–' : countText(expected_beats, language),
      expected_beats === null ? texts.expectedNone : texts.expectedHint,
    ],
    [texts.requests, countText(requests, language), texts.month],
    [
      texts.quota,
      quota === null ? texts.quotaNone : countText(quota, language),
      quota === null ? '' : texts.quotaUsed(percent.format(requests / quota)),
    ],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
      {figures.map(([title, value, note]) => (
        <div key={title} className="bg-surface px-4 py-3">
          <dt className="text-xs font-medium text-muted">{title}</dt>
          <dd className="mt-1 text-2xl leading-8 font-semibold tracking-[-0.025em] tabular-nums">{value}</dd>
          <dd className="text-xs text-muted">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Days({ report }: { readonly report: UsageReport }) {
  const { usage: texts } = useAnalyticsMessages();
  const [kind, setKind] = useState<'daily' | 'cumulative'>('daily');
  const rows = report.days.map(({ day, beats, beats_cumulative }) => ({
    name: day,
    value: kind === 'daily' ? beats : beats_cumulative,
  }));
  const choices = [
    { value: 'daily', label: texts.daily },
    { value: 'cumulative', label: texts.cumulative },
  ] as const;
  return (
    <Panel title={texts.days} side={<Segmented label={texts.view} value={kind} choices={choices} onChange={setKind} />}>
      <BarRows columns={[texts.day, texts.beats]} rows={rows} empty={texts.none} />
    </Panel>
  );
}

function Months({ report }: { readonly report: UsageReport }) {
  const { usage: texts } = useAnalyticsMessages();
  const rows = report.months.map(({ month, beats }) => ({ name: month, value: beats }));
  return (
    <Panel title={texts.months}>
      <BarRows columns={[texts.monthColumn, texts.beats]} rows={rows} empty={texts.none} />
    </Panel>
  );
}

function Keys({ report }: { readonly report: UsageReport }) {
  const { usage: texts } = useAnalyticsMessages();
  const rows = report.months[0]?.by_key.map(({ name, requests }) => ({ name, value: requests })) ?? [];
  return (
    <Panel title={texts.byKey}>
      <BarRows columns={[texts.keyOrUser, texts.requests]} rows={rows} empty={texts.none} />
    </Panel>
  );
}

interface PanelProps {
  readonly title: string;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

const Panel = ({ title, side, children }: PanelProps) => (
  <section className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface">
    <div className="flex min-h-13 flex-wrap items-center justify-between gap-2 px-4 py-2">
      <h3 className="font-semibold">{title}</h3>
      {side}
    </div>
    {children}
  </section>
);

import type { Statistics } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { useMessages } from '../../i18n/language-provider.tsx';
import { EnvironmentSwitch } from '../environment-switch.tsx';
import { usePlayerView } from '../use-player-view.ts';
import { ChartPanel } from './chart-panel.tsx';
import { KeyFigures } from './key-figures.tsx';
import { LiveStatus } from './live-status.tsx';
import { NoViews } from './no-views.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { RANGE_IDS } from './range.ts';
import { useRangeTexts } from './range-texts.ts';
import { statisticsQuery } from './statistics-query.ts';

/** How the player plays: key figures and their course, kept fresh while the page is visible. */
export function Overview({ playerNo }: { readonly playerNo: number }) {
  const messages = useMessages();
  const [{ environment, range }] = usePlayerView();
  const { data, error, dataUpdatedAt, refetch } = useQuery(statisticsQuery(useApi(), playerNo, environment, range));
  const isStale = data !== undefined && error !== null;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <RangeSwitch />
        <EnvironmentSwitch />
        {data !== undefined && (
          <LiveStatus updatedAtMs={dataUpdatedAt} completeThrough={data.complete_through} isStale={isStale} />
        )}
      </div>
      {isStale && (
        <div className="mb-4">
          <Notice look="info">{messages.statisticsStale}</Notice>
        </div>
      )}
      {data !== undefined && <Figures playerNo={playerNo} statistics={data} />}
      {data === undefined && error === null && <OverviewSkeleton />}
      {data === undefined && error !== null && (
        <FailurePanel title={messages.statisticsFailed} error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function RangeSwitch() {
  const messages = useMessages();
  const [{ range }, change] = usePlayerView();
  const rangeTexts = useRangeTexts();
  return (
    <div className="grid max-sm:w-full">
      <Segmented
        label={messages.range}
        value={range}
        choices={RANGE_IDS.map((id) => ({ value: id, label: rangeTexts[id].name }))}
        onChange={(chosen) => change({ range: chosen })}
      />
    </div>
  );
}

function Figures({ playerNo, statistics }: { readonly playerNo: number; readonly statistics: Statistics }) {
  const isEmpty = Object.values(statistics.totals).every(({ sample_size }) => sample_size === 0);
  return (
    <>
      <KeyFigures totals={statistics.totals} />
      {isEmpty ? <NoViews playerNo={playerNo} /> : <ChartPanel series={statistics.series} />}
    </>
  );
}

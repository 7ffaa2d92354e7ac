import type { Statistics } from '@playhead/contract/api';
import { METRICS } from '@playhead/contract/metrics';
import { ChartColumn, Table2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../controls/button.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { CHART_METRICS } from '../player-search.ts';
import { usePlayerView } from '../use-player-view.ts';
import { RANGES } from './range.ts';
import { useRangeTexts } from './range-texts.ts';
import { SeriesTable } from './series-table.tsx';

// The chart library is most of the console's weight, so it comes only when there is something to draw.
const SeriesChart = lazy(() => import('./series-chart.tsx').then((module) => ({ default: module.SeriesChart })));

/** A metric's course over the range, as a chart or as a table. */
export function ChartPanel({ series }: { readonly series: Statistics['series'] }) {
  const { language, messages } = useLanguage();
  const [{ metric, range }] = usePlayerView();
  const [isTable, setIsTable] = useState(false);
  const { interval } = RANGES[range];
  const label = messages.chartLabel(METRICS[metric].title[language], useRangeTexts()[range].inRange);
  const Icon = isTable ? ChartColumn : Table2;
  return (
    <section className="mt-4 rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-3">
        <h2 className="font-semibold">{messages.overTime}</h2>
        <div className="grid max-sm:order-last max-sm:w-full sm:ml-auto">
          <MetricSwitch />
        </div>
        <IconButton
          label={isTable ? messages.chartAsChart : messages.chartAsTable}
          className="max-sm:ml-auto"
          onClick={() => setIsTable(!isTable)}
        >
          <Icon aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="h-76">
        {isTable ? (
          <SeriesTable label={label} series={series} metric={metric} interval={interval} />
        ) : (
          <Suspense>
            <SeriesChart label={label} series={series} metric={metric} interval={interval} />
          </Suspense>
        )}
      </div>
      <Legend isIncompleteShown={!isTable && series.some(({ complete }) => !complete)} isDaily={interval === '1d'} />
    </section>
  );
}

function MetricSwitch() {
  const { language, messages } = useLanguage();
  const [{ metric }, change] = usePlayerView();
  return (
    <Segmented
      label={messages.chartMetric}
      value={metric}
      choices={CHART_METRICS.map((id) => ({ value: id, label: METRICS[id].title[language] }))}
      onChange={(chosen) => change({ metric: chosen })}
    />
  );
}

function Legend({ isIncompleteShown, isDaily }: { readonly isIncompleteShown: boolean; readonly isDaily: boolean }) {
  const { messages } = useLanguage();
  return (
    <p className="flex min-h-4 flex-wrap gap-x-4 px-4 pb-3 text-xs text-muted">
      {isIncompleteShown && (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-[2px] border border-dashed border-accent bg-accent/15" />
          {messages.incomplete}
        </span>
      )}
      {isDaily && <span>{messages.utcDays}</span>}
    </p>
  );
}

import { readMerged, type Statement } from '../../store/columnar/index.ts';
import type { Period } from './period.ts';
import { pointsOf } from './period.ts';
import { selected, selectViews, startedWithin } from './scope.ts';
import type { Selection } from './selection.ts';
import { toLogDate, toSeconds } from './wire.ts';

const VIEWER_HASH = readMerged('viewer_hash');

/** What the charts show, over the views that began in a point. Times come in milliseconds. */
const CHARTS = {
  /** Plays that succeeded: those that showed a first frame. */
  playSuccessCnt: { sql: 'countIf(startup_ms >= 0)', toWire: (value: number) => value },
  playTimeSum: { sql: 'sum(played_ms)', toWire: toSeconds },
  /** Whoever tried to play. A view that nothing is known of the viewer of counts as a viewer of its own. */
  uniqUsers: {
    sql: `uniqExact(if(${VIEWER_HASH} > 0, ${VIEWER_HASH}, cityHash64(view_id)))`,
    toWire: (value: number) => value,
  },
} as const;

/** A chart by the name of its number. */
export type Chart = keyof typeof CHARTS;

/** A point of a chart. */
export type ChartPoint<Name extends Chart> = Readonly<Record<Name, number>> & { readonly logDate: string };

/** A row of {@link compileChart}'s answer; `bucket` in epoch seconds. */
export interface ChartRow {
  readonly bucket: number;
  readonly value: number;
}

/** One statement for a chart: a row for each point with views. */
export const compileChart = (chart: Chart, accountId: number, period: Period, selection: Selection): Statement =>
  selectViews(
    [
      'intDiv(toUnixTimestamp(started_at), {step_seconds:UInt32}) * {step_seconds:UInt32} AS bucket',
      `${CHARTS[chart].sql} AS value`,
    ],
    accountId,
    [startedWithin(period), selected(selection)],
    { sql: ['GROUP BY bucket'], params: { step_seconds: period.stepMs / 1000 } },
  );

/** Every point of the period, newest first; 0 where there is nothing. */
export function shapeChart<Name extends Chart>(
  chart: Name,
  period: Period,
  nowMs: number,
  rows: readonly ChartRow[],
): readonly ChartPoint<Name>[] {
  const values = new Map(rows.map(({ bucket, value }) => [bucket * 1000, value]));
  return pointsOf(period, nowMs).map((atMs) => {
    const value = CHARTS[chart].toWire(values.get(atMs) ?? 0);
    return { [chart]: value, logDate: toLogDate(atMs) } as ChartPoint<Name>;
  });
}

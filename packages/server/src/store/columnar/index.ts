export { ColumnarError, type ColumnarErrorKind } from './columnar-error.ts';
export type { ColumnarStore, FileFormat, QueryLimits, Statement } from './columnar-store.ts';
export {
  CONCURRENCY_10S,
  CONCURRENCY_10S_FROM_BEAT,
  PLAYED_RANGE,
  SPAN,
  SPAN_COLUMNS,
  TOUCHED_DAY,
  VIEW_ERROR,
} from './detail-tables.ts';
export { IS_BOT } from './is-bot.ts';
export { type ColumnarLocation, openColumnar } from './open-columnar.ts';
export { feedSelect } from './render.ts';
export type { Retention } from './retention.ts';
export {
  MEASURES,
  type Measure,
  type MeasureName,
  mergedMeasure,
  QUANTILE_LEVELS,
  ROLLUP_DIMENSIONS,
} from './rollup-measures.ts';
export { CONCURRENCY_1M, DAY_ROLLUP, HOUR_ROLLUP, RETENTION_DAY, ROLLED_DAY } from './rollup-tables.ts';
export type { Table } from './table.ts';
export { BEAT, MERGED_VIEWS, readMerged, VIEW, VIEW_COLUMN_NAMES, VIEW_FROM_BEAT, type ViewColumn } from './tables.ts';

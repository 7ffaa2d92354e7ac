export { ColumnarError, type ColumnarErrorKind } from './columnar-error.ts';
export type { ColumnarStore, QueryLimits, Statement } from './columnar-store.ts';
export { CONCURRENCY_10S, PLAYED_RANGE, SPAN, SPAN_COLUMNS, TOUCHED_DAY, VIEW_ERROR } from './detail-tables.ts';
export { type ColumnarLocation, openColumnar } from './open-columnar.ts';
export { BEAT, MERGED_VIEWS, readMerged, VIEW, type ViewColumn } from './tables.ts';

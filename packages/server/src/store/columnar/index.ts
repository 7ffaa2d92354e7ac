export { ColumnarError, type ColumnarErrorKind } from './columnar-error.ts';
export type { ColumnarStore, FileFormat, QueryLimits, Statement } from './columnar-store.ts';
export { type ColumnarLocation, openColumnar } from './open-columnar.ts';
export { BEAT, MERGED_VIEWS, readMerged, VIEW, type ViewColumn } from './tables.ts';

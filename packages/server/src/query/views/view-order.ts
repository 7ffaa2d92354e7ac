import type { VIEW_LIST_ORDERS } from '@playhead/contract/api';
import { readMerged } from '../../store/columnar/index.ts';

interface Order {
  /** A whole number over merged views. */
  readonly key: string;
  readonly direction: 'ASC' | 'DESC';
}

const STARTED = `toUnixTimestamp64Milli(${readMerged('started_at')})`;
const greatestFirst = (column: string): Order => ({ key: `toInt64(${column})`, direction: 'DESC' });

/** How views may be ordered; views of the same number by their id, so that every order is a total one. */
export const VIEW_ORDERS = {
  newest: { key: STARTED, direction: 'DESC' },
  oldest: { key: STARTED, direction: 'ASC' },
  startup_time: greatestFirst('startup_ms'),
  rebuffer_duration: greatestFirst('rebuffer_ms'),
  rebuffer_count: greatestFirst('rebuffer_count'),
  play_time: greatestFirst('played_ms'),
  watch_time: greatestFirst('watched_ms'),
  errors: greatestFirst('error_count'),
} as const satisfies Readonly<Record<(typeof VIEW_LIST_ORDERS)[number], Order>>;

/** See {@link VIEW_ORDERS}. */
export type ViewOrder = keyof typeof VIEW_ORDERS;

import type { Environment } from '@playhead/contract/api';
import type { AskedMetric } from '@playhead/contract/metrics';
import type { Bots } from './compile-filters.ts';
import type { Filter } from './filters.ts';

/** Which views a question is about. */
export interface Scope {
  readonly environment: Environment;
  readonly playerNo: number | undefined;
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  readonly filters: readonly Filter[];
  readonly bots: Bots;
}

/** A question that can be answered: metrics over a scope. */
export interface Question extends Scope {
  readonly metrics: readonly AskedMetric[];
}

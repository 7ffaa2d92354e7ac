import type { ColumnarStore } from '../store/columnar/index.ts';
import { askerOf } from './ask.ts';
import { createConcurrency } from './concurrency/create-concurrency.ts';
import type { QueryParts } from './create-query.ts';
import { createViewExport } from './export/export-views.ts';
import { createLive, type Live } from './live/create-live.ts';
import { createLiveNumbers } from './live/live-numbers.ts';
import { createRetention } from './retention/create-retention.ts';
import { createViewList } from './views/list-views.ts';
import { createViewTimeline } from './views/show-view.ts';

/** Answers questions that are not metrics: about single views, and about how contents are watched. */
export interface Reports {
  /** The numbers of this moment, once or as they go on. */
  readonly live: Live;
  /** How many watched at the same time. */
  readonly concurrency: ReturnType<typeof createConcurrency>;
  /** Which parts of a content were watched. */
  readonly retention: ReturnType<typeof createRetention>;
  readonly views: {
    /** Views of an account, page by page. */
    readonly list: ReturnType<typeof createViewList>;
    /** A list of views as a file. */
    readonly export: ReturnType<typeof createViewExport>;
    /** One view with everything that it reported. */
    readonly show: ReturnType<typeof createViewTimeline>;
  };
}

/** What reports work with. */
export interface ReportParts extends QueryParts {
  readonly columnar: Pick<ColumnarStore, 'query' | 'stream'>;
  /** Pause between two looks at live numbers, milliseconds; 3 s. */
  readonly liveIntervalMs?: number;
}

/** Opens the reports over a columnar store. */
export const createReports = (parts: ReportParts): Reports => {
  const asker = askerOf(parts);
  return {
    concurrency: createConcurrency(asker, parts),
    live: createLive({ current: createLiveNumbers(asker, parts), intervalMs: parts.liveIntervalMs }),
    retention: createRetention(asker, parts),
    views: {
      list: createViewList(asker, parts),
      show: createViewTimeline(asker, parts),
      export: createViewExport(asker, parts.columnar, parts),
    },
  };
};

import { type Asker, createAsker } from './ask.ts';
import { createConcurrency } from './concurrency/create-concurrency.ts';
import type { QueryParts } from './create-query.ts';
import { createRetention } from './retention/create-retention.ts';
import { createViewList } from './views/list-views.ts';
import { createViewTimeline } from './views/show-view.ts';

/** Answers questions that are not metrics: about single views, and about how contents are watched. */
export interface Reports {
  /** How many watched at the same time. */
  readonly concurrency: ReturnType<typeof createConcurrency>;
  /** Which parts of a content were watched. */
  readonly retention: ReturnType<typeof createRetention>;
  readonly views: {
    /** Views of an account, page by page. */
    readonly list: ReturnType<typeof createViewList>;
    /** One view with everything that it reported. */
    readonly show: ReturnType<typeof createViewTimeline>;
  };
}

/** Opens the reports over a columnar store. */
export const createReports = (parts: QueryParts): Reports => {
  const asker: Asker = createAsker(parts);
  return {
    concurrency: createConcurrency(asker, parts),
    retention: createRetention(asker, parts),
    views: { list: createViewList(asker, parts), show: createViewTimeline(asker, parts) },
  };
};

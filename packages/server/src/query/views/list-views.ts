import type { ViewList, ViewListQuery } from '@playhead/contract/api';
import { type Answer, type Asker, answered } from '../ask.ts';
import type { QueryClock } from '../query-clock.ts';
import { iso } from '../time-range.ts';
import { compileViewList } from './compile-view-list.ts';
import { writeCursor } from './view-cursor.ts';
import { parseViewQuestion, type ViewQuestion } from './view-question.ts';
import { toViewSummary, VIEW_ROW_COLUMNS, type ViewRow } from './view-row.ts';

type Row = ViewRow & { readonly shown_key: number };

/** Lists the views of an account, page by page. */
export const createViewList =
  ({ rows }: Pick<Asker, 'rows'>, { now, completeThroughMs }: QueryClock) =>
  (accountId: number, query: ViewListQuery): Promise<Answer<ViewList>> =>
    answered(async () => {
      const nowMs = now();
      const parsed = parseViewQuestion(query, nowMs);
      if (!parsed.ok) return parsed;
      // Read before the store is, so that what is written meanwhile is not promised.
      const completeMs = completeThroughMs();
      const statement = compileViewList(parsed.value, VIEW_ROW_COLUMNS, accountId, nowMs);
      const found = await rows<Row>(statement, 'view list');
      return { ok: true, value: toPage(parsed.value, found, completeMs) };
    });

const toPage = (question: ViewQuestion, found: readonly Row[], completeMs: number): ViewList => {
  const page = found.slice(0, question.limit);
  const last = found.length > question.limit ? page.at(-1) : undefined;
  const { order, fromMs, toMs } = question;
  return {
    from: iso(fromMs),
    to: iso(toMs),
    complete_through: iso(completeMs),
    list: page.map(toViewSummary),
    next: last ? writeCursor({ order, key: last.shown_key, viewId: last.shown_view_id, fromMs, toMs }) : null,
  };
};

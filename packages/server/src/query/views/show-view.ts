import type { ViewTimeline } from '@playhead/contract/api';
import { MERGED_VIEWS } from '../../store/columnar/index.ts';
import { type Answer, type Asker, answered } from '../ask.ts';
import type { QueryClock } from '../query-clock.ts';
import { iso } from '../time-range.ts';
import { type BeatRow, compileBeats, errorsOf, ONE_VIEW, toTimelineBeat } from './beat-timeline.ts';
import { FURTHER_COLUMNS, furtherFacts } from './further-facts.ts';
import { mergeSpans } from './merge-spans.ts';
import { toViewSummary, VIEW_ROW_COLUMNS, type ViewRow } from './view-row.ts';

type Row = ViewRow & { readonly shown_last_seq: number; readonly shown_hour: number };

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** How long the journal keeps a view's beats, as its table says. */
const KEPT_MS = 30 * 86_400_000;

/** Shows one view with everything that it reported. */
export const createViewTimeline =
  ({ rows }: Pick<Asker, 'rows'>, { completeThroughMs }: QueryClock) =>
  (accountId: number, viewId: string): Promise<Answer<ViewTimeline>> =>
    answered(async () => {
      const id = viewId.toLowerCase();
      if (!UUID_V7.test(id)) return unknown(viewId);
      const completeMs = completeThroughMs();
      const [[row], beats] = await Promise.all([
        rows<Row>(compileView(accountId, id), 'view'),
        rows<BeatRow>(compileBeats(accountId, id), 'view beats'),
      ]);
      return row ? { ok: true, value: toTimeline(row, beats, completeMs) } : unknown(viewId);
    });

const unknown = (viewId: string) =>
  ({ ok: false, reason: 'unknown', details: `There is no view ${viewId.slice(0, 40)}.` }) as const;

const compileView = (accountId: number, viewId: string) => ({
  sql: [
    `SELECT\n  ${['last_seq AS shown_last_seq', 'toUnixTimestamp(view_hour) AS shown_hour', ...VIEW_ROW_COLUMNS, ...FURTHER_COLUMNS].join(',\n  ')}`,
    `FROM ${MERGED_VIEWS}`,
    `WHERE ${ONE_VIEW}`,
  ].join('\n'),
  params: { account_id: accountId, view_id: viewId },
});

const toTimeline = (row: Row, beats: readonly BeatRow[], completeMs: number): ViewTimeline => {
  const received = beats[0]?.beat_count ?? 0;
  const isWhole = beats.length === row.shown_last_seq + 1;
  return {
    complete_through: iso(completeMs),
    view: toViewSummary(row),
    facts: furtherFacts(row),
    journal: {
      state: received === 0 ? 'expired' : isWhole ? 'whole' : 'partial',
      kept_until: iso(row.shown_hour * 1000 + KEPT_MS),
      beats_received: received,
      beats_missing: received === 0 ? 0 : Math.max(0, row.shown_last_seq + 1 - received),
    },
    beats: beats.map(toTimelineBeat),
    spans: [...mergeSpans(beats.flatMap(({ spans }) => spans))],
    errors: errorsOf(beats),
  };
};

import type { Retention, RetentionQuery } from '@playhead/contract/api';
import { type Answer, type Asker, answered } from '../ask.ts';
import type { QueryClock } from '../query-clock.ts';
import { iso } from '../time-range.ts';
import { type AudienceRow, compileAudience, compileMarks, type MarkRow } from './compile-retention.ts';
import { curveOf, playedUpTo } from './curve.ts';
import { parseRetention } from './parse-retention.ts';
import { spotsOf } from './spots.ts';

/** Tells which parts of a content were watched. */
export const createRetention =
  ({ rows }: Pick<Asker, 'rows'>, { now, completeThroughMs }: QueryClock) =>
  (accountId: number, query: RetentionQuery): Promise<Answer<Retention>> =>
    answered(async () => {
      const nowMs = now();
      const parsed = parseRetention(query, nowMs);
      if (!parsed.ok) return parsed;
      const completeMs = completeThroughMs();
      const [[audience], marks] = await Promise.all([
        rows<AudienceRow>(compileAudience(parsed.value, accountId, nowMs), 'retention audience'),
        rows<MarkRow>(compileMarks(parsed.value, accountId, nowMs), 'retention'),
      ]);
      const { views = 0, viewers = 0, longest_ms = 0 } = audience ?? {};
      const durationMs = longest_ms > 0 ? longest_ms : playedUpTo(marks);
      const buckets = curveOf({ marks, durationMs, viewers, buckets: parsed.value.buckets });
      const { hot, cold } = spotsOf(buckets);
      return {
        ok: true,
        value: {
          from: iso(parsed.value.fromMs),
          to: iso(parsed.value.toMs),
          complete_through: iso(completeMs),
          approximate: false,
          duration_ms: durationMs > 0 ? durationMs : null,
          sample_size: views,
          viewers,
          buckets,
          hot_spots: hot,
          cold_spots: cold,
        },
      };
    });

import type { TimelineSpan, ViewTimeline } from '@playhead/contract/api';
import { SCORE_RULES } from '@playhead/contract/metrics';

/** One thing that is to say about how a view went; milliseconds, bits per second, pixels. */
export type Sentence =
  | { readonly kind: 'refused' | 'failedAtStart' | 'failed'; readonly code: string; readonly afterMs: number }
  | { readonly kind: 'leftWaiting' | 'stillWaiting'; readonly waitedMs: number }
  | {
      readonly kind: 'stalled';
      readonly count: number;
      readonly stalledMs: number;
      /** What was on screen when it stalled longest, and what its requests brought; undefined where not known. */
      readonly heightPx: number | undefined;
      readonly throughputBps: number | undefined;
    }
  | { readonly kind: 'slowStart'; readonly startupMs: number }
  | { readonly kind: 'droppedFrames'; readonly share: number }
  | { readonly kind: 'recovered'; readonly count: number; readonly code: string }
  | { readonly kind: 'smoothToEnd' | 'smoothSoFar' | 'smooth'; readonly playedMs: number };

/** How a view went: what to say, the worst first, and whether that is bad. */
export interface Story {
  readonly tone: 'good' | 'bad' | 'failed';
  readonly sentences: readonly [Sentence, ...Sentence[]];
}

/** A view of which nothing was heard for so long will not be heard of again. */
const GONE_AFTER_MS = 3_600_000;
/** Fewer dropped frames nobody sees. */
const DROPPED_SHARE = 0.05;

/** What somebody has to know first about a view. Two sentences at most. */
export function storyOf(timeline: ViewTimeline, nowMs: number): Story {
  const ending = fatalEnding(timeline);
  if (ending !== undefined) return { tone: 'failed', sentences: withSecond(ending, troubles(timeline)) };
  if (timeline.view.startup_ms === null && timeline.view.played_ms === 0) return neverSeen(timeline, nowMs);
  const [worst, ...others] = troubles(timeline);
  if (worst !== undefined) return { tone: 'bad', sentences: withSecond(worst, others) };
  return { tone: 'good', sentences: [smoothness(timeline, nowMs)] };
}

const withSecond = (first: Sentence, others: readonly Sentence[]): readonly [Sentence, ...Sentence[]] => [
  first,
  ...others.slice(0, 1),
];

function fatalEnding({ view, errors }: ViewTimeline): Sentence | undefined {
  if (!view.error_fatal) return undefined;
  const fatal = errors.find((error) => error.fatal);
  const code = fatal?.code ?? view.error_code ?? '';
  const afterMs = fatal?.at_ms ?? view.watched_ms;
  if (fatal?.business === true) return { kind: 'refused', code, afterMs };
  return view.startup_ms === null ? { kind: 'failedAtStart', code, afterMs } : { kind: 'failed', code, afterMs };
}

function neverSeen({ view }: ViewTimeline, nowMs: number): Story {
  const isOver = view.exit !== null || nowMs - Date.parse(view.last_at) > GONE_AFTER_MS;
  const kind = isOver ? 'leftWaiting' : 'stillWaiting';
  return { tone: 'bad', sentences: [{ kind, waitedMs: view.watched_ms }] };
}

/** What disturbed the view, the worst first. */
function troubles({ view, facts, spans, beats }: ViewTimeline): readonly Sentence[] {
  const found: Sentence[] = [];
  if (view.rebuffer_count > 0) {
    found.push({
      kind: 'stalled',
      count: view.rebuffer_count,
      stalledMs: view.rebuffer_ms,
      heightPx: heightWhenStalled(spans) ?? numberIn(facts, 'rendition_height'),
      throughputBps: throughputOf(facts),
    });
  }
  if (view.startup_ms !== null && view.startup_ms > SCORE_RULES.goodView.startupMs)
    found.push({ kind: 'slowStart', startupMs: view.startup_ms });
  const share = (beats.at(-1)?.dropped_frames ?? 0) / Math.max(1, numberIn(facts, 'decoded_frames') ?? 0);
  if (share >= DROPPED_SHARE && share <= 1) found.push({ kind: 'droppedFrames', share });
  if (view.error_count > 0 && !view.error_fatal && view.error_code !== null)
    found.push({ kind: 'recovered', count: view.error_count, code: view.error_code });
  return found;
}

function smoothness({ view }: ViewTimeline, nowMs: number): Sentence {
  const playedMs = view.played_ms;
  if (view.exit === 'ended' || view.state === 'ended') return { kind: 'smoothToEnd', playedMs };
  const isOver = view.exit !== null || nowMs - Date.parse(view.last_at) > GONE_AFTER_MS;
  return { kind: isOver ? 'smooth' : 'smoothSoFar', playedMs };
}

/** Height of what was on screen when the longest stall began. */
function heightWhenStalled(spans: readonly TimelineSpan[]): number | undefined {
  const [longest] = spans
    .filter(({ kind }) => kind === 'stall')
    .sort((one, other) => other.to_ms - other.from_ms - (one.to_ms - one.from_ms));
  if (longest === undefined) return undefined;
  return spans.findLast(({ rendition, from_ms }) => rendition !== null && from_ms <= longest.from_ms)?.rendition
    ?.height;
}

/** What the media requests brought, bits per second of the time that they took. */
function throughputOf(facts: ViewTimeline['facts']): number | undefined {
  const bytes = numberIn(facts, 'request_bytes');
  const ms = numberIn(facts, 'request_ms');
  return bytes === undefined || ms === undefined || ms === 0 || bytes === 0 ? undefined : (bytes * 8000) / ms;
}

function numberIn(facts: ViewTimeline['facts'], name: string): number | undefined {
  const value = facts[name];
  return typeof value === 'number' ? value : undefined;
}

import type { TimelineBeat, ViewTimeline } from '@playhead/contract/api';
import { type Band, type BandKind, joined, overlay } from './band.ts';

/** Reports are rounded and come a little late; only what lacks more than this was silence. */
const SILENCE_FROM_MS = 2000;

/**
 * What a view did from its beginning to its last report, without gaps and without overlaps. Spans say exactly when it stalled and sought.
 * Between two reports the growth of the totals says how long it was paused, and what neither watching nor pausing explains was silence.
 */
export function stateBands({ view, facts, beats, spans, errors }: ViewTimeline): readonly Band[] {
  const endMs = endOf({ beats, spans });
  let bands: readonly Band[] = beats.slice(1).flatMap((beat, index) => between(beats[index] ?? beat, beat));
  const lastMs = beats.at(-1)?.at_ms ?? 0;
  bands = overlay(bands, { kind: restOf(beats.at(-1)), fromMs: lastMs, toMs: endMs });
  const startupMs = view.startup_ms ?? (view.played_ms > 0 ? 0 : endMs);
  const contentMs = facts['content_startup_ms'];
  if (typeof contentMs === 'number') bands = overlay(bands, { kind: 'ad', fromMs: startupMs, toMs: contentMs });
  for (const { kind, from_ms: fromMs, to_ms: toMs } of spans) {
    const over = OVER[kind];
    if (over !== undefined) bands = overlay(bands, { kind: over, fromMs, toMs });
  }
  bands = overlay(bands, { kind: 'starting', fromMs: 0, toMs: Math.min(startupMs, endMs) });
  const fatal = errors.find((error) => error.fatal);
  return joined(fatal === undefined ? bands : overlay(bands, { kind: 'failed', fromMs: fatal.at_ms, toMs: endMs }));
}

/** How long a view is known to have gone on, milliseconds. */
export const endOf = ({ beats, spans }: Pick<ViewTimeline, 'beats' | 'spans'>): number =>
  Math.max(0, ...beats.map(({ at_ms }) => at_ms), ...spans.map(({ to_ms }) => to_ms));

const OVER: Readonly<Record<string, BandKind>> = { stall: 'stalled', seek: 'seeking' };

const REST: Readonly<Record<string, BandKind>> = {
  starting: 'starting',
  stalled: 'stalled',
  seeking: 'seeking',
  paused: 'paused',
  failed: 'failed',
};

const restOf = (beat: TimelineBeat | undefined): BandKind => REST[beat?.state ?? ''] ?? 'playing';

/** From one report to the next: watching and pausing by the totals, in the order that the states at both ends suggest. */
function between(before: TimelineBeat, after: TimelineBeat): readonly Band[] {
  const lengthMs = after.at_ms - before.at_ms;
  const pausedMs = within(after.paused_ms - before.paused_ms, lengthMs);
  const watchedMs = within(after.watched_ms - before.watched_ms, lengthMs - pausedMs);
  const missingMs = lengthMs - pausedMs - watchedMs;
  const isSilent = missingMs > SILENCE_FROM_MS;
  // What is missing to the length but too short to tell goes to whatever took longer.
  const watched = {
    kind: watchingKind(before, after),
    ms: watchedMs + (isSilent || pausedMs > watchedMs ? 0 : missingMs),
  };
  const paused = { kind: 'paused', ms: pausedMs + (isSilent || pausedMs <= watchedMs ? 0 : missingMs) } as const;
  const silent = { kind: 'silent', ms: isSilent ? missingMs : 0 } as const;
  const parts = before.state === 'paused' ? [paused, silent, watched] : [watched, silent, paused];
  return inTurn(parts, before.at_ms);
}

/** Watching is playing, unless nothing was played: then it is what the report before said. */
function watchingKind(before: TimelineBeat, after: TimelineBeat): BandKind {
  if (after.played_ms > before.played_ms) return 'playing';
  const kind = restOf(before);
  return kind === 'paused' ? 'playing' : kind;
}

function inTurn(parts: readonly { readonly kind: BandKind; readonly ms: number }[], fromMs: number): readonly Band[] {
  let endMs = fromMs;
  return parts.map(({ kind, ms }) => {
    const startMs = endMs;
    endMs += ms;
    return { kind, fromMs: startMs, toMs: endMs };
  });
}

const within = (ms: number, mostMs: number): number => Math.max(0, Math.min(ms, mostMs));

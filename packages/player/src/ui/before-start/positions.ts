type Positions = Readonly<Record<string, unknown>>;

/** The most contents that are remembered; the oldest are forgotten first. */
export const MOST_POSITIONS = 100;
/** Whoever stopped this early begins anew. */
const TOO_EARLY_SECONDS = 5;
/** Whoever came this far has seen it. */
const SEEN_SHARE = 0.95;

/** Where a content was left, in seconds; 0 where nothing is known of it. */
export function positionIn(positions: Positions | undefined, key: string): number {
  const seconds = read(positions?.[key])?.seconds;
  return seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

/** Remembers where a content was left, or forgets it at its beginning and at its end. */
export function keepPosition(
  positions: Positions | undefined,
  key: string,
  seconds: number,
  durationSeconds: number,
  nowMs: number,
): Positions {
  const { [key]: _, ...others } = positions ?? {};
  if (seconds < TOO_EARLY_SECONDS || seconds > durationSeconds * SEEN_SHARE) return others;
  const newest = Object.entries(others).sort(([, one], [, other]) => (read(other)?.atMs ?? 0) - (read(one)?.atMs ?? 0));
  return {
    ...Object.fromEntries(newest.slice(0, MOST_POSITIONS - 1)),
    [key]: { seconds: Math.floor(seconds), atMs: nowMs },
  };
}

function read(value: unknown): { readonly seconds: number; readonly atMs: number } | undefined {
  const { seconds, atMs } = (value ?? {}) as { seconds?: unknown; atMs?: unknown };
  return typeof seconds === 'number' && typeof atMs === 'number' ? { seconds, atMs } : undefined;
}

/** A stretch of the content that was played, in content milliseconds; `change` numbers its latest change. */
export interface PlayedRange {
  readonly startMs: number;
  readonly endMs: number;
  readonly change: number;
}

/** Ranges closer than this are one: a jump has to be longer to count as a gap. */
export const JUMP_MS = 1000;

/** The wire format takes this many in one beat. */
const MAX_CHANGED = 500;

const touches = (range: PlayedRange, startMs: number, endMs: number): boolean =>
  range.startMs <= endMs + JUMP_MS && range.endMs >= startMs - JUMP_MS;

/** `ranges` with [startMs, endMs] played as well: merged, disjoint, the latest changed last. */
export const addPlayed = (ranges: readonly PlayedRange[], startMs: number, endMs: number): readonly PlayedRange[] => {
  if (ranges.some((range) => range.startMs <= startMs && range.endMs >= endMs)) return ranges;
  const joined = ranges.filter((range) => touches(range, startMs, endMs));
  const merged = {
    startMs: Math.min(startMs, ...joined.map((range) => range.startMs)),
    endMs: Math.max(endMs, ...joined.map((range) => range.endMs)),
    change: (ranges.at(-1)?.change ?? 0) + 1,
  };
  return [...ranges.filter((range) => !joined.includes(range)), merged];
};

/** The ranges that changed after change number `change`, oldest change first, at most as many as a beat takes. */
export const changedSince = (ranges: readonly PlayedRange[], change: number): readonly PlayedRange[] =>
  ranges.filter((range) => range.change > change).slice(0, MAX_CHANGED);

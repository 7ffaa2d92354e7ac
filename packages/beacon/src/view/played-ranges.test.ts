import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPlayed, changedSince, JUMP_MS, type PlayedRange } from './played-ranges.ts';

const build = (pieces: readonly (readonly [number, number])[]): readonly PlayedRange[] =>
  pieces.reduce<readonly PlayedRange[]>((ranges, [startMs, endMs]) => addPlayed(ranges, startMs, endMs), []);

const pairs = (ranges: readonly PlayedRange[]) => ranges.map(({ startMs, endMs }) => [startMs, endMs]);

describe('addPlayed', () => {
  it('lengthens the range that is being played', () => {
    expect(
      build([
        [0, 100],
        [100, 200],
        [200, 350],
      ]),
    ).toEqual([{ startMs: 0, endMs: 350, change: 3 }]);
  });

  it('opens another one after a jump of more than a second', () => {
    expect(
      pairs(
        build([
          [0, 100],
          [1100, 1200],
        ]),
      ),
    ).toEqual([[0, 1200]]);
    expect(
      pairs(
        build([
          [0, 100],
          [1101, 1200],
        ]),
      ),
    ).toEqual([
      [0, 100],
      [1101, 1200],
    ]);
  });

  it('joins what a piece connects', () => {
    expect(
      pairs(
        build([
          [0, 100],
          [5000, 6000],
          [50, 5100],
        ]),
      ),
    ).toEqual([[0, 6000]]);
  });

  it('does not change what was played before', () => {
    const ranges = build([[0, 5000]]);
    expect(addPlayed(ranges, 1000, 2000)).toBe(ranges);
  });

  it('covers all that was played, in disjoint ranges, whatever the order', () => {
    const piece = fc
      .tuple(fc.nat(60_000), fc.nat(4000))
      .map(([startMs, lengthMs]) => [startMs, startMs + lengthMs] as const);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const ranges = build(pieces);
        for (const [startMs, endMs] of pieces)
          expect(ranges.some((range) => range.startMs <= startMs && range.endMs >= endMs)).toBe(true);
        const sorted = ranges.toSorted((a, b) => a.startMs - b.startMs);
        for (const [index, range] of sorted.entries())
          expect(range.startMs).toBeGreaterThan((sorted[index - 1]?.endMs ?? Number.NEGATIVE_INFINITY) + JUMP_MS);
      }),
    );
  });
});

describe('changedSince', () => {
  it('gives what changed later, oldest change first', () => {
    const ranges = build([
      [0, 100],
      [5000, 6000],
      [100, 200],
    ]);
    expect(pairs(changedSince(ranges, 0))).toEqual([
      [5000, 6000],
      [0, 200],
    ]);
    expect(pairs(changedSince(ranges, 2))).toEqual([[0, 200]]);
    expect(changedSince(ranges, 3)).toEqual([]);
  });

  it('gives no more than a beat takes; the rest follows', () => {
    const ranges = build(Array.from({ length: 600 }, (_, index) => [index * 5000, index * 5000 + 100] as const));
    const first = changedSince(ranges, 0);
    expect(first).toHaveLength(500);
    expect(changedSince(ranges, first.at(-1)?.change ?? 0)).toHaveLength(100);
  });
});

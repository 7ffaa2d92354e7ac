import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSpans, type SpanTuple } from './merge-spans.ts';

const span = (kind: string, number: number, fromMs: number, toMs: number, open: number): SpanTuple => [
  kind,
  number,
  fromMs,
  toMs,
  open,
  0,
  0,
  0,
  0,
  '',
];

/** A history of spans, told as it grows: each at some of its lengths while it is open, and perhaps once it has ended. */
const histories = fc
  .uniqueArray(fc.record({ kind: fc.constantFrom('stall', 'seek'), number: fc.nat(5), fromMs: fc.nat(1000) }), {
    selector: ({ kind, number }) => `${kind} ${number}`,
  })
  .chain((spans) =>
    fc.tuple(
      ...spans.map(({ kind, number, fromMs }) =>
        fc
          .record({ lengths: fc.array(fc.nat(500), { minLength: 1, maxLength: 4 }), hasEnded: fc.boolean() })
          .map(({ lengths, hasEnded }) => {
            const toMs = fromMs + Math.max(...lengths);
            const open = lengths.map((length) => span(kind, number, fromMs, fromMs + length, 1));
            return { told: hasEnded ? [...open, span(kind, number, fromMs, toMs, 0)] : open, toMs, hasEnded };
          }),
      ),
    ),
  );

describe('mergeSpans', () => {
  it('finds each span once, at its greatest length, and ended if any beat says so, in whatever order and however often', () => {
    const shuffled = histories.chain((spans) => {
      const told = spans.flatMap((one) => one.told);
      return fc.record({
        spans: fc.constant(spans),
        told: fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ spans, told }) => {
        const merged = mergeSpans(told);
        const expected = spans.map(({ told: [first], toMs, hasEnded }) => [first?.[0], first?.[1], toMs, !hasEnded]);
        expect(
          new Set(merged.map(({ kind, number, to_ms, open }) => JSON.stringify([kind, number, to_ms, open]))),
        ).toEqual(new Set(expected.map((one) => JSON.stringify(one))));
        expect(merged).toHaveLength(spans.length);
        expect(merged.map(({ from_ms }) => from_ms)).toEqual(
          merged.map(({ from_ms }) => from_ms).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { BOT_SIGNALS, QUALITY_FLAGS, type Signal, signalsIn } from './signals.ts';

describe.each([
  ['BOT_SIGNALS', BOT_SIGNALS],
  ['QUALITY_FLAGS', QUALITY_FLAGS],
] as const)('%s', (_name, catalogue: Readonly<Record<string, Signal>>) => {
  it('has a bit of its own for each, and says what it means', () => {
    const signals = Object.values(catalogue);
    expect(signals.map(({ bit }) => bit)).toEqual(signals.map((_, index) => 2 ** index));
    for (const { meaning } of signals) expect(meaning).toMatch(/^[A-Z].{15,}\.$|cut\.$/);
  });
});

describe('signalsIn', () => {
  it('names the bits that are set', () => {
    expect(signalsIn(0, BOT_SIGNALS)).toEqual([]);
    expect(signalsIn(5, BOT_SIGNALS)).toEqual(['userAgent', 'hosting']);
    expect(signalsIn(2 ** 31, BOT_SIGNALS)).toEqual([]);
  });
});

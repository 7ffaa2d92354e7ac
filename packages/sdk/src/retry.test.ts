import { describe, expect, it } from 'vitest';
import { type Attempt, parseRetryAfter, retrying } from './retry.ts';

function setUp(random: number) {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  return { waits, tools: { sleep, random: () => random, now: () => 0 } };
}

const failing = (retryAfterMs?: number) => async (): Promise<Attempt<string>> => ({
  isFinal: false,
  value: 'failed',
  retryAfterMs,
});

describe('retrying', () => {
  it('does not wait after a final outcome', async () => {
    const { tools, waits } = setUp(0.5);
    expect(await retrying(async () => ({ isFinal: true, value: 'done' }), tools)).toBe('done');
    expect(waits).toEqual([]);
  });

  it.each([
    [0, [0, 0]],
    [0.999, [499.5, 999]],
  ])('spreads the tries over the whole wait (random %d)', async (random, expected) => {
    const { tools, waits } = setUp(random);
    expect(await retrying(failing(), tools)).toBe('failed');
    expect(waits).toEqual(expected);
  });

  it('waits at least as long as it was asked to', async () => {
    const { tools, waits } = setUp(0.5);
    await retrying(failing(300), tools);
    expect(waits).toEqual([300, 500]);
  });

  it('gives up at once when it was asked to wait for longer than half a minute', async () => {
    const { tools, waits } = setUp(0.5);
    expect(await retrying(failing(30_001), tools)).toBe('failed');
    expect(waits).toEqual([]);
  });
});

describe('parseRetryAfter', () => {
  const NOW_MS = Date.parse('Wed, 21 Oct 2015 07:28:00 GMT');

  it.each([
    [null, undefined],
    ['0', 0],
    ['120', 120_000],
    ['Wed, 21 Oct 2015 07:28:10 GMT', 10_000],
    ['Wed, 21 Oct 2015 07:27:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('reads %j as %s ms', (value, expected) => {
    expect(parseRetryAfter(value, NOW_MS)).toBe(expected);
  });
});

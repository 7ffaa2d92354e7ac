import { describe, expect, it } from 'vitest';
import { PlayheadApiError, PlayheadNetworkError, PlayheadTimeoutError } from './errors.ts';
import { type Attempt, mayTryAgain, retrying } from './retry.ts';

const URL_OF_NOBODY = new URL('http://127.0.0.1:1');

function setUp(random: number) {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  return { waits, tools: { sleep, random: () => random } };
}

const answered = (status: number, code: string, retryAfterMs?: number) =>
  new PlayheadApiError({ status, code, message: '', retryAfterMs });
const busy = (retryAfterMs?: number) => ({ ok: false, error: answered(503, '500', retryAfterMs) }) as const;
const failing = (retryAfterMs?: number) => async (): Promise<Attempt<string>> => busy(retryAfterMs);
const broken = (code?: string) =>
  new PlayheadNetworkError(
    URL_OF_NOBODY,
    new TypeError('fetch failed', { cause: Object.assign(new Error(), code === undefined ? {} : { code }) }),
  );

describe('retrying', () => {
  it('does not wait after what succeeded', async () => {
    const { tools, waits } = setUp(0.5);
    expect(await retrying(async () => ({ ok: true, value: 'done' }), true, tools)).toEqual({ ok: true, value: 'done' });
    expect(waits).toEqual([]);
  });

  it.each([
    [0, [0, 0]],
    [0.999, [499.5, 999]],
  ])('spreads the tries over the whole wait (random %d)', async (random, expected) => {
    const { tools, waits } = setUp(random);
    expect(await retrying(failing(), true, tools)).toEqual(busy());
    expect(waits).toEqual(expected);
  });

  it('waits at least as long as it was asked to', async () => {
    const { tools, waits } = setUp(0.5);
    await retrying(failing(300), true, tools);
    expect(waits).toEqual([300, 500]);
  });

  it('gives up at once when it was asked to wait for longer than half a minute', async () => {
    const { tools, waits } = setUp(0.5);
    expect(await retrying(failing(30_001), true, tools)).toEqual(busy(30_001));
    expect(waits).toEqual([]);
  });
});

describe('mayTryAgain', () => {
  it.each([
    ['a rate limit', answered(429, '420'), 'always'],
    ['a throttle', answered(429, '410'), 'always'],
    ['a proxy’s 429', answered(429, 'unreadable_answer'), 'always'],
    ['a quota that is used up', answered(429, '400'), 'never'],
    ['a store that is away', answered(503, '500'), 'repeatable'],
    ['a time-out of the server', answered(504, '510'), 'repeatable'],
    ['a proxy’s 503', answered(503, 'unreadable_answer'), 'repeatable'],
    ['a bug of the server', answered(500, '900'), 'never'],
    ['a proxy’s 502', answered(502, 'unreadable_answer'), 'never'],
    ['a refusal', answered(200, '4805'), 'never'],
    ['a revision that is not the present one', answered(409, '4901'), 'never'],
    ['a broken connection', broken('ECONNRESET'), 'repeatable'],
    ['a failure of a browser', broken(), 'repeatable'],
    ['no answer in time', new PlayheadTimeoutError(URL_OF_NOBODY, undefined, 1000), 'repeatable'],
    ['nobody there', broken('ECONNREFUSED'), 'always'],
    ['an unknown host', broken('ENOTFOUND'), 'always'],
  ])('after %s (%#)', (_what, error, when) => {
    expect(mayTryAgain(error, true)).toBe(when !== 'never');
    expect(mayTryAgain(error, false)).toBe(when === 'always');
  });
});

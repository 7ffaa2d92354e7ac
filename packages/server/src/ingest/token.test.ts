import { describe, expect, it } from 'vitest';
import { NOON_MS, sampleToken, verifySample } from './sample-report.fixture.ts';
import { allowsStart, checkToken } from './token.ts';

const MINUTE_MS = 60_000;

describe('checkToken', () => {
  it.each([undefined, 'null', 'https://www.example.com'])('lets a request from %s in', async (origin) => {
    expect(await checkToken('good', origin, verifySample())).toEqual({ ok: true, token: sampleToken() });
  });

  it.each(['https://example.com', 'http://www.example.com', 'https://www.example.com:8443', ''])(
    'refuses a request from %s',
    async (origin) => {
      const { claims } = sampleToken();
      const refusal = { ok: false, reason: 'origin_mismatch', claims };
      expect(await checkToken('good', origin, verifySample())).toEqual(refusal);
    },
  );

  it('tells a missing token from a false one', async () => {
    expect(await checkToken('', undefined, verifySample())).toEqual({ ok: false, reason: 'token_missing' });
    expect(await checkToken('false', undefined, verifySample())).toEqual({ ok: false, reason: 'token_invalid' });
  });
});

describe('allowsStart', () => {
  it.each([
    [-5 * 60 * MINUTE_MS, true],
    [0, true],
    [65 * MINUTE_MS, true],
    [65 * MINUTE_MS + 1, false],
  ])('a view that began %d ms after the token was issued: %s', (afterMs, isAllowed) => {
    expect(allowsStart(sampleToken(), NOON_MS + afterMs)).toBe(isAllowed);
  });
});

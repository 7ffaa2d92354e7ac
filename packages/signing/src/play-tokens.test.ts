import { CompactSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { createPlayTokens, type PlayTokenClaims } from './play-tokens.ts';

const KEY = new Uint8Array(32).fill(7);
const CLAIMS: PlayTokenClaims = {
  accountId: 1,
  playerNo: 1001,
  environment: 'production',
  origin: 'https://www.example.com',
};
const LIFETIME = { issuedAtMs: 1_700_000_000_123, expiresAtMs: 1_700_086_400_456 };
const INVALID = { ok: false, reason: 'token_invalid' };

const forge = (payload: unknown, { key = KEY, alg = 'HS256' } = {}) =>
  new CompactSign(new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .setProtectedHeader({ alg })
    .sign(key);

const PAYLOAD = { a: 1, p: 1001, e: 'p', o: 'https://www.example.com', iat: 1_700_000_000, exp: 1_700_086_400 };

describe('createPlayTokens', () => {
  it.each(['develop', 'production'] as const)(
    'gives back what was put in, to the millisecond (%s)',
    async (environment) => {
      const tokens = createPlayTokens(KEY);
      const token = await tokens.issue({ ...CLAIMS, environment }, LIFETIME);
      expect(await tokens.verify(token)).toEqual({ ok: true, claims: { ...CLAIMS, environment }, ...LIFETIME });
    },
  );

  it('leaves expiry to whoever asks', async () => {
    const tokens = createPlayTokens(KEY);
    const token = await tokens.issue(CLAIMS, { issuedAtMs: 1000, expiresAtMs: 2000 });
    expect(await tokens.verify(token)).toMatchObject({ ok: true, expiresAtMs: 2000 });
  });

  it('issues short tokens, since they ride on every report', async () => {
    expect((await createPlayTokens(KEY).issue(CLAIMS, LIFETIME)).length).toBeLessThan(250);
  });

  it('is understood by another process with the same key, and by none with another', async () => {
    const token = await createPlayTokens(KEY).issue(CLAIMS, LIFETIME);
    expect(await createPlayTokens(KEY.slice()).verify(token)).toMatchObject({ ok: true });
    expect(await createPlayTokens(new Uint8Array(32).fill(8)).verify(token)).toEqual(INVALID);
  });

  it('does not follow later changes of the key bytes it was given', async () => {
    const key = KEY.slice();
    const tokens = createPlayTokens(key);
    const token = await tokens.issue(CLAIMS, LIFETIME);
    key.fill(0);
    expect(await createPlayTokens(KEY).verify(token)).toMatchObject({ ok: true });
    expect(await tokens.verify(await tokens.issue(CLAIMS, LIFETIME))).toMatchObject({ ok: true });
  });

  it('refuses a token with any one character changed, also right after the true one was remembered', async () => {
    const tokens = createPlayTokens(KEY);
    const token = await tokens.issue(CLAIMS, LIFETIME);
    await tokens.verify(token);
    for (let index = 0; index < token.length - 1; index += 7) {
      const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
      expect(await tokens.verify(changed)).toEqual(INVALID);
      expect(await tokens.verify(changed)).toEqual(INVALID);
    }
    expect(await tokens.verify(token)).toMatchObject({ ok: true });
  });

  it.each(['', '.', '..', 'a.b.c', '한글', 'x'.repeat(4096)])('refuses %j', async (token) => {
    expect(await createPlayTokens(KEY).verify(token)).toEqual(INVALID);
  });

  it('refuses other algorithms, with and without a signature', async () => {
    const tokens = createPlayTokens(KEY);
    const long = new Uint8Array(64).fill(7);
    const header = btoa('{"alg":"none"}').replaceAll('=', '');
    const payload = btoa(JSON.stringify(PAYLOAD)).replaceAll('=', '');
    expect(await tokens.verify(`${header}.${payload}.`)).toEqual(INVALID);
    expect(await createPlayTokens(long).verify(await forge(PAYLOAD, { key: long, alg: 'HS512' }))).toEqual(INVALID);
  });

  it('accepts the shape that it issues', async () => {
    expect(await createPlayTokens(KEY).verify(await forge(PAYLOAD))).toMatchObject({ ok: true });
  });

  it.each([
    ['no account', { ...PAYLOAD, a: undefined }],
    ['an account that is no integer', { ...PAYLOAD, a: 1.5 }],
    ['a negative player', { ...PAYLOAD, p: -1 }],
    ['a player in text', { ...PAYLOAD, p: '1001' }],
    ['an unknown environment', { ...PAYLOAD, e: 'x' }],
    ['no origin', { ...PAYLOAD, o: null }],
    ['no issue time', { ...PAYLOAD, iat: undefined }],
    ['an expiry in text', { ...PAYLOAD, exp: '1700086400' }],
    ['an array', [PAYLOAD]],
    ['null', null],
    ['something that is not JSON', '{'],
  ])('refuses a well signed token with %s', async (_what, payload) => {
    expect(await createPlayTokens(KEY).verify(await forge(payload))).toEqual(INVALID);
  });

  it('refuses to work with a key that is too short', () => {
    expect(() => createPlayTokens(new Uint8Array(31))).toThrow(RangeError);
  });
});

import type { Environment } from '@playhead/contract/api';
import { CompactSign, compactVerify } from 'jose';
import { createLruCache } from './lru-cache.ts';

/** What a play token vouches for: this player, in this environment, was handed to a page of this origin. */
export interface PlayTokenClaims {
  readonly accountId: number;
  readonly playerNo: number;
  readonly environment: Environment;
  /** Origin of the page, e.g. `https://www.example.com`. */
  readonly origin: string;
}

/** Epoch milliseconds between which a token is meant to be used. */
export interface PlayTokenLifetime {
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
}

/** What became of checking a token. */
export type PlayTokenVerdict =
  | ({ readonly ok: true; readonly claims: PlayTokenClaims } & PlayTokenLifetime)
  | { readonly ok: false; readonly reason: 'token_invalid' };

/** Issues and checks play tokens under one key. */
export interface PlayTokens {
  /** A JWT (RFC 7519, HS256) of about 200 characters. */
  issue(claims: PlayTokenClaims, lifetime: PlayTokenLifetime): Promise<string>;
  /**
   * Checks signature and shape, not expiry: whoever asks knows which moment has to lie within the lifetime. Tokens that
   * were found valid are remembered, so the thousandth beat of a view costs a look-up.
   */
  verify(token: string): Promise<PlayTokenVerdict>;
}

/** RFC 7518, section 3.2: an HS256 key is at least as long as its hash. */
const MIN_KEY_BYTES = 32;
const REMEMBERED_TOKENS = 10_000;
const INVALID = { ok: false, reason: 'token_invalid' } as const;
const ENVIRONMENT_LETTERS = { develop: 'd', production: 'p' } as const satisfies Record<Environment, string>;

const utf8 = new TextEncoder();

/**
 * @param key secret of 32 bytes or more, the same in every process that issues or checks.
 * @throws RangeError where the key is shorter.
 */
export function createPlayTokens(key: Uint8Array): PlayTokens {
  if (key.length < MIN_KEY_BYTES) throw new RangeError(`A play token key has at least ${MIN_KEY_BYTES} bytes.`);
  const valid = createLruCache<PlayTokenVerdict>(REMEMBERED_TOKENS);
  const hmacKey = key.slice();

  return {
    issue: (claims, lifetime) =>
      new CompactSign(utf8.encode(JSON.stringify(toPayload(claims, lifetime))))
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(hmacKey),

    async verify(token) {
      const remembered = valid.get(token);
      if (remembered) return remembered;
      const verdict = parsePayload(await openToken(token, hmacKey));
      if (verdict.ok) valid.set(token, verdict);
      return verdict;
    },
  };
}

/** Claim names are short because the token rides on every report. NumericDate may have a fraction, so milliseconds survive. */
const toPayload = (claims: PlayTokenClaims, lifetime: PlayTokenLifetime) => ({
  a: claims.accountId,
  p: claims.playerNo,
  e: ENVIRONMENT_LETTERS[claims.environment],
  o: claims.origin,
  iat: lifetime.issuedAtMs / 1000,
  exp: lifetime.expiresAtMs / 1000,
});

async function openToken(token: string, key: Uint8Array): Promise<unknown> {
  try {
    const { payload } = await compactVerify(token, key, { algorithms: ['HS256'] });
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    // jose throws for every kind of unusable token; which kind it was does not matter to anyone but a forger.
    return undefined;
  }
}

function parsePayload(payload: unknown): PlayTokenVerdict {
  if (typeof payload !== 'object' || payload === null) return INVALID;
  const { a, p, e, o, iat, exp } = payload as Readonly<Record<string, unknown>>;
  const environment = e === 'd' ? 'develop' : e === 'p' ? 'production' : undefined;
  if (!isPositiveInteger(a) || !isPositiveInteger(p) || !environment || typeof o !== 'string') return INVALID;
  if (!Number.isFinite(iat) || !Number.isFinite(exp)) return INVALID;
  return {
    ok: true,
    claims: { accountId: a, playerNo: p, environment, origin: o },
    issuedAtMs: Math.round(Number(iat) * 1000),
    expiresAtMs: Math.round(Number(exp) * 1000),
  };
}

const isPositiveInteger = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

import type { Environment } from '@playhead/contract/api';

/** What a play token vouches for. */
export interface TokenClaims {
  readonly accountId: number;
  readonly playerNo: number;
  readonly environment: Environment;
  /** Origin of the page that the player was handed to. */
  readonly origin: string;
}

/** A play token that was read: genuine, with its lifetime in epoch milliseconds, or not. */
export type TokenVerdict =
  | {
      readonly ok: true;
      readonly claims: TokenClaims;
      readonly issuedAtMs: number;
      readonly expiresAtMs: number;
    }
  | { readonly ok: false; readonly reason: 'token_invalid' };

/** A genuine play token. */
export type Token = Extract<TokenVerdict, { ok: true }>;

/** Reads play tokens; `main` hands in the one that belongs to the issuer. */
export type VerifyToken = (token: string) => Promise<TokenVerdict>;

type Checked =
  | { readonly ok: true; readonly token: Token }
  | { readonly ok: false; readonly reason: 'token_missing' | 'token_invalid' }
  /** Genuine, but used elsewhere; `claims` says whose it is. */
  | { readonly ok: false; readonly reason: 'origin_mismatch'; readonly claims: TokenClaims };

/**
 * Checks the token of a group of beats against where the request came from. A request without an origin (no browser), or with the
 * opaque origin `null` (a sandboxed frame), cannot be compared.
 */
export const checkToken = async (
  token: string,
  origin: string | undefined,
  verifyToken: VerifyToken,
): Promise<Checked> => {
  if (token === '') return { ok: false, reason: 'token_missing' };
  const verdict = await verifyToken(token);
  if (!verdict.ok) return verdict;
  const isElsewhere = origin !== undefined && origin !== 'null' && origin !== verdict.claims.origin;
  return isElsewhere ? { ok: false, reason: 'origin_mismatch', claims: verdict.claims } : { ok: true, token: verdict };
};

const LATE_START_MS = 5 * 60_000;

/**
 * Whether a token allows a view that began then. A token is a licence to begin: beats of a view that began in time are welcome
 * long after, as when a crashed page reports on its next visit. One that was issued in the middle of a view is as good: its page
 * was licensed anew.
 */
export const allowsStart = ({ expiresAtMs }: Token, startedAtMs: number): boolean =>
  startedAtMs <= expiresAtMs + LATE_START_MS;

import type { Beat } from '@playhead/contract/beats';
import { viewIdAt } from '../store/columnar/sample-rows.fixture.ts';
import type { AcceptContext } from './create-ingest.ts';
import type { Token, VerifyToken } from './token.ts';

export { viewIdAt };

/** A moment for clocks of tests that no engine's own clock meets: 2026-01-31T09:00:00Z. */
export const NOON_MS = Date.UTC(2026, 0, 31, 9);

/** A beat ten seconds into a view that began at {@link NOON_MS}. */
export const sampleBeat = (beat: Partial<Beat> = {}): Beat => ({
  viewId: viewIdAt(NOON_MS),
  seq: 3,
  state: 'playing',
  reason: 'heartbeat',
  atMs: 10_000,
  playheadMs: 9000,
  playedMs: 9000,
  watchedMs: 9800,
  stalledMs: 500,
  stallCount: 1,
  seekMs: 100,
  seekCount: 1,
  droppedFrames: 2,
  playedBits: 9_000_000,
  upscaleMs: 12.5,
  startupMs: 200,
  ...beat,
});

/** A genuine token for views that begin within an hour of {@link NOON_MS}, or of another moment. */
export const sampleToken = (issuedAtMs = NOON_MS): Token => ({
  ok: true,
  claims: { accountId: 7, playerNo: 1001, environment: 'production', origin: 'https://www.example.com' },
  issuedAtMs,
  expiresAtMs: issuedAtMs + 3_600_000,
});

/** Knows one token, `good`. */
export const verifySample =
  (token: Token = sampleToken()): VerifyToken =>
  async (text) =>
    text === 'good' ? token : { ok: false, reason: 'token_invalid' };

/** A report's body with one group. */
export const sampleBody = (
  beats: readonly unknown[],
  { token = 'good', sentAtMs = NOON_MS + 10_000 }: { token?: string; sentAtMs?: number } = {},
): string => JSON.stringify({ v: 1, sentAtMs, groups: [{ token, beats }] });

/** A request that arrives as it is sent. */
export const sampleContext = (context: Partial<AcceptContext> = {}): AcceptContext => ({
  origin: 'https://www.example.com',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  acceptLanguage: 'ko-KR,ko;q=0.9',
  receivedAtMs: NOON_MS + 10_020,
  ...context,
});

/** A log that keeps nothing. */
export const silentLog = { warn: () => {}, error: () => {} };

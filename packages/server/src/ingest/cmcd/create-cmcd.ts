import type { Beat } from '@playhead/contract/beats';
import type { AcceptContext, Ingest } from '../create-ingest.ts';
import type { Log } from '../log.ts';
import { checkToken, type TokenClaims, type VerifyToken } from '../token.ts';
import type { CmcdEvent } from './cmcd-event.ts';
import { parseBody } from './parse-body.ts';
import { advance, beginSession, type CmcdSession, isPreloading } from './session.ts';
import type { CmcdSessions } from './sessions.ts';
import { toBeat } from './to-beat.ts';
import { viewIdOf } from './view-id-of.ts';

/**
 * What became of a report in CMCD. Otherwise: nothing may be sent to this target from there (`gone`), there is no event in it
 * (`malformed`), or it cannot be stored now (`unavailable`).
 */
export type CmcdOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly kind: 'gone' | 'malformed' | 'unavailable'; readonly details: string };

/** Takes reports of players in that speak CMCD. */
export interface Cmcd {
  /** @param target what stands in the address: a player's access key, or a play token. */
  accept(target: string, body: string, context: AcceptContext): Promise<CmcdOutcome>;
}

interface CmcdParts {
  readonly sessions: CmcdSessions;
  readonly ingest: Pick<Ingest, 'acceptParsed'>;
  readonly verifyToken: VerifyToken;
  /** The play token that a target stands for when a page of this origin reports to it; undefined where it may not. */
  readonly tokenOf: (target: string, origin: string | undefined) => Promise<string | undefined>;
  readonly now: () => number;
  readonly log: Log;
}

const HOUR_MS = 3_600_000;
/** As long as a view may last and still be found. */
const FORGET_AFTER_MS = 8 * 24 * HOUR_MS;

/** Opens the way in for CMCD. Sessions become views, and go through the stages of every beat. */
export function createCmcd(parts: CmcdParts): Cmcd {
  const { sessions, ingest, verifyToken, tokenOf, now, log } = parts;
  let forgottenAtMs = Number.NEGATIVE_INFINITY;

  function forgetOld(): void {
    if (now() - forgottenAtMs < HOUR_MS) return;
    forgottenAtMs = now();
    sessions
      .forgetBefore(now() - FORGET_AFTER_MS)
      .catch((error: unknown) => log.warn({ reason: String(error) }, 'old sessions of CMCD wait to be forgotten'));
  }

  /** Brings a session forward by what a report tells of it. */
  async function beatsOf(claims: TokenClaims, events: readonly CmcdEvent[], receivedAtMs: number) {
    const sentAtMs = Math.max(...events.map(({ atMs }) => atMs));
    const [{ sessionId } = { sessionId: '' }] = events;
    const beats: Beat[] = [];
    const session = await sessions.change({ ...claims, sessionId }, receivedAtMs, (known) => {
      let present = known;
      for (const event of events) {
        if (!present && isPreloading(event)) continue;
        const before: CmcdSession = present ?? begin(claims, event, receivedAtMs - sentAtMs);
        present = advance(before, event, receivedAtMs);
        const beat = toBeat(before, present, event);
        present = { ...present, reason: beat.reason };
        beats.push(beat);
      }
      return present;
    });
    return { beats, sentAtMs: sentAtMs + (session?.shiftMs ?? 0) };
  }

  return {
    accept: async (target, body, context) => {
      const token = await tokenOf(target, context.origin);
      const checked = token === undefined ? undefined : await checkToken(token, context.origin, verifyToken);
      if (token === undefined || !checked?.ok) return gone;
      const bySession = parseBody(body);
      if (bySession.size === 0) return { ok: false, kind: 'malformed', details: NOTHING_IN_IT };
      forgetOld();
      for (const events of bySession.values()) {
        const { claims } = checked.token;
        let told: Awaited<ReturnType<typeof beatsOf>>;
        try {
          told = await beatsOf(claims, events, context.receivedAtMs);
        } catch (error) {
          log.error({ reason: String(error) }, 'sessions of CMCD cannot be kept; senders are told to try again');
          return { ok: false, kind: 'unavailable', details: 'Sessions cannot be kept now.' };
        }
        if (told.beats.length === 0) continue;
        const outcome = await ingest.acceptParsed(
          { sentAtMs: told.sentAtMs, groups: grouped(token, told.beats) },
          context,
          'cmcd',
        );
        if (!outcome.ok && outcome.kind === 'unavailable')
          return { ok: false, kind: 'unavailable', details: outcome.details };
      }
      return { ok: true };
    },
  };
}

const NOTHING_IN_IT = 'No line is an event: each needs sid and ts at least.';

const gone: CmcdOutcome = {
  ok: false,
  kind: 'gone',
  details: 'No player has this key, or its service is stopped, or pages of this origin may not use it.',
};

function begin(claims: TokenClaims, event: CmcdEvent, shiftMs: number): CmcdSession {
  const { accountId, playerNo, environment } = claims;
  const identity = `${accountId} ${playerNo} ${environment} ${event.sessionId}`;
  return beginSession(event, { viewId: viewIdOf(identity, event.atMs + shiftMs), shiftMs });
}

const BEATS_A_GROUP = 100;

const grouped = (token: string, beats: readonly Beat[]) =>
  Array.from({ length: Math.ceil(beats.length / BEATS_A_GROUP) }, (_, index) => ({
    token,
    beats: beats.slice(index * BEATS_A_GROUP, (index + 1) * BEATS_A_GROUP).map((beat) => ({ ok: true, beat }) as const),
  }));

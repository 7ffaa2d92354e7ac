import type { Beat } from '@playhead/contract/beats';
import type { RejectionReason } from '@playhead/contract/errors';
import { type Reporter, toLine } from './beat-row.ts';
import type { Device } from './device.ts';
import type { Enrich } from './enrich.ts';
import { type Judgement, judgeBeat } from './judge-beat.ts';
import type { ParsedBeat, ParsedGroup } from './parse-report.ts';
import type { Sighting } from './sequence-memory.ts';
import { checkToken, type TokenClaims, type VerifyToken } from './token.ts';

/** What a request's beats have in common. */
export interface RequestFacts {
  readonly origin: string | undefined;
  readonly receivedAtMs: number;
  readonly sentAtMs: number;
  readonly rttMs: number;
  readonly device: Device;
  readonly enrich: Enrich;
  readonly reporter: Reporter;
  readonly sight: (beat: Beat) => Sighting;
}

/** A beat that is not counted; `fault` says where it departs from the format, where that is why. */
export interface Rejection {
  readonly viewId: string;
  readonly seq: number;
  readonly reason: RejectionReason;
  readonly fault?: string;
}

/** What is remembered of a beat for whoever watches. */
export interface JudgedBeat {
  readonly viewId: string;
  readonly sequence: number;
  readonly reason: string | undefined;
  readonly state: string | undefined;
  readonly outcome: 'accepted' | RejectionReason;
  /** Whether the same number came before; `new` of what was not accepted. */
  readonly sighting: Sighting;
  /** Bits of `QUALITY_FLAGS` and of `BOT_SIGNALS`. */
  readonly qualityFlags: number;
  readonly botSignals: number;
}

/** A group's accepted beats as rows in JSON, its rejected ones, and what is wrong with its token, if anything. */
export interface JudgedGroup {
  readonly lines: readonly string[];
  readonly rejections: readonly Rejection[];
  /** Every beat of the group, in its order. */
  readonly judged: readonly JudgedBeat[];
  /** Whose the group is; absent where its token is none. */
  readonly claims?: TokenClaims;
  readonly tokenFault?: 'token_missing' | 'token_invalid' | 'origin_mismatch';
}

/** Takes a group of beats with one token through all stages. */
export const judgeGroup = async (
  { token, beats }: ParsedGroup,
  request: RequestFacts,
  verifyToken: VerifyToken,
): Promise<JudgedGroup> => {
  const checked = await checkToken(token, request.origin, verifyToken);
  if (!checked.ok) {
    const { reason } = checked;
    const rejections = beats.map((parsed) => ({ ...nameOf(parsed), reason }));
    const judged = beats.map((parsed) => toJudged(parsed, { ok: false, reason }));
    return {
      lines: [],
      rejections,
      judged,
      tokenFault: reason,
      ...('claims' in checked ? { claims: checked.claims } : {}),
    };
  }
  const context = { ...request, token: checked.token };
  const lines: string[] = [];
  const rejections: Rejection[] = [];
  const judged: JudgedBeat[] = [];
  for (const parsed of beats) {
    const judgement = parsed.ok ? judgeBeat(parsed.beat, context) : ({ ok: false, reason: 'malformed' } as const);
    judged.push(toJudged(parsed, judgement));
    if (judgement.ok) lines.push(toLine(judgement.row));
    else
      rejections.push({ ...nameOf(parsed), reason: judgement.reason, ...(parsed.ok ? {} : { fault: parsed.fault }) });
  }
  return { lines, rejections, judged, claims: checked.token.claims };
};

const toJudged = (parsed: ParsedBeat, judgement: Judgement): JudgedBeat => {
  const { reason, state } = parsed.ok ? parsed.beat : NOTHING_READ;
  const { viewId, seq } = parsed.ok ? parsed.beat : parsed;
  const common = { viewId, sequence: seq, reason, state };
  if (!judgement.ok) return { ...common, outcome: judgement.reason, sighting: 'new', qualityFlags: 0, botSignals: 0 };
  const { row, sighting } = judgement;
  return {
    ...common,
    outcome: 'accepted',
    sighting,
    qualityFlags: row.quality_flags,
    botSignals: row.bot_signals ?? 0,
  };
};

const NOTHING_READ = { reason: undefined, state: undefined };

const nameOf = (parsed: ParsedBeat): { readonly viewId: string; readonly seq: number } => {
  const { viewId, seq } = parsed.ok ? parsed.beat : parsed;
  return { viewId, seq };
};

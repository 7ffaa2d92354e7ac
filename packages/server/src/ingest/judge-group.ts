import type { RejectionReason } from '@playhead/contract/errors';
import { toLine } from './beat-row.ts';
import type { Device } from './device.ts';
import { judgeBeat } from './judge-beat.ts';
import type { ParsedBeat, ParsedGroup } from './parse-report.ts';
import { checkToken, type VerifyToken } from './token.ts';

/** What a request's beats have in common. */
export interface RequestFacts {
  readonly origin: string | undefined;
  readonly receivedAtMs: number;
  readonly sentAtMs: number;
  readonly device: Device;
}

/** A beat that is not counted; `fault` says where it departs from the format, where that is why. */
export interface Rejection {
  readonly viewId: string;
  readonly seq: number;
  readonly reason: RejectionReason;
  readonly fault?: string;
}

/** A group's accepted beats as rows in JSON, its rejected ones, and what is wrong with its token, if anything. */
export interface JudgedGroup {
  readonly lines: readonly string[];
  readonly rejections: readonly Rejection[];
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
    return { lines: [], rejections: beats.map((parsed) => ({ ...nameOf(parsed), reason })), tokenFault: reason };
  }
  const context = { ...request, token: checked.token };
  const lines: string[] = [];
  const rejections: Rejection[] = [];
  for (const parsed of beats) {
    if (!parsed.ok) {
      rejections.push({ ...nameOf(parsed), reason: 'malformed', fault: parsed.fault });
      continue;
    }
    const judgement = judgeBeat(parsed.beat, context);
    if (judgement.ok) lines.push(toLine(judgement.row));
    else rejections.push({ ...nameOf(parsed), reason: judgement.reason });
  }
  return { lines, rejections };
};

const nameOf = (parsed: ParsedBeat): { readonly viewId: string; readonly seq: number } => {
  const { viewId, seq } = parsed.ok ? parsed.beat : parsed;
  return { viewId, seq };
};

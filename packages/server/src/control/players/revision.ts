import type { JsonObject } from '../../store/relational/index.ts';
import { isRecord } from '../is-record.ts';
import { quote, type Refusal, refuse } from '../refusal.ts';
import type { Parsed } from './player-fields.ts';
import type { PlayerRow } from './player-row.ts';
import { toWireTime } from './wire.ts';

/** The body's `revision`, or 4799; undefined where it has none. */
export function parseRevision({ revision }: JsonObject): Parsed<number | undefined> {
  if (revision === undefined || (Number.isSafeInteger(revision) && Number(revision) > 0)) {
    return { ok: true, value: revision === undefined ? undefined : Number(revision) };
  }
  return refuse(
    4799,
    `\`revision\` is ${quote(revision)}; it must be a whole number, as GET shows it with the player.`,
  );
}

/** The `revision` of a body that need not be there. */
export function parseFromRevision(body: unknown): Parsed<number | undefined> {
  if (body === undefined || body === null) return { ok: true, value: undefined };
  return isRecord(body) ? parseRevision(body) : refuse(4799, 'Send no body, or a JSON object with `revision`.');
}

/** 4901 where a change starts from another state of the player than the present one. */
export function refuseStale(player: PlayerRow, revision: number | undefined): Refusal | undefined {
  if (revision === undefined || revision === player.revision) return undefined;
  const when = toWireTime(player.updated_at);
  return refuse(
    4901,
    `It is at revision ${player.revision}, not ${revision}: ${player.updated_by} changed it at ${when}. Read it again, and repeat the change.`,
  );
}

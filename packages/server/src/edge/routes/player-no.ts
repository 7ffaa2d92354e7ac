import Type from 'typebox';
import { type Refusal, refuse } from '../../control/index.ts';

/** The player's number in a path; garbage is answered with 4601 and not by the schema. */
export const PlayerNoSchema = Type.Object({ player_no: Type.String({ description: 'Number of the player.' }) });

/** A player's number out of a path. */
export function parsePlayerNo(text: string): { readonly ok: true; readonly value: number } | Refusal {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value > 0) return { ok: true, value };
  return refuse(4601, 'The player number is a whole number, as listed by GET /api/v1/players.');
}

/** The refusal where the account has no such player. */
export const noSuchPlayer = (playerNo: number): Refusal => refuse(4801, `There is no player ${playerNo}.`);

import Type from 'typebox';
import { noSuchPlayer, type Refusal, refuse } from '../../control/index.ts';

/** The player's number in a path; garbage is answered with 4601 and not by the schema. */
export const PlayerNoSchema = Type.Object({ player_no: Type.String({ description: 'Number of the player.' }) });

/** A player's number out of a path. */
export function parsePlayerNo(text: string): { readonly ok: true; readonly value: number } | Refusal {
  if (/^[1-9]\d{0,14}$/.test(text)) return { ok: true, value: Number(text) };
  return refuse(4601, 'The player number is a whole number, as listed by GET /api/v1/players.');
}

export { noSuchPlayer };

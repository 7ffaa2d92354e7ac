import type { Player } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { parseCount } from '../option-values.ts';
import { facts, type View } from '../view/view.ts';

/** `playhead players show` */
export async function showPlayer({ client, args: [no = ''] }: Call): Promise<Output> {
  return showing(await client.players.view(parseCount(no, 'NO')));
}

/** A player for people and programs. */
export const showing = (player: Player): Output => ({ data: player, view: describePlayer(player) });

function describePlayer(player: Player): View {
  const { web, ios, aos } = player.domains;
  return [
    facts(
      ['No', String(player.no)],
      ['Name', player.name],
      ['Version', `${player.version}${player.auto_update === 'Y' ? ' (updates itself)' : ''}`],
      ['Access key', player.access_key],
      ['Created', player.created_at],
      ['Updated', player.updated_at],
      ['Revision', String(player.revision)],
      ...[...web, ...ios, ...aos].map(({ type, domain }) => [`Domain (${type})`, domain] as const),
    ),
  ];
}

import type { Player } from '@playhead/contract/api';
import type { Command } from '../command.ts';
import { parseCount } from '../option-values.ts';

/** `playhead players show` */
export const showPlayerCommand: Command = {
  name: 'players show',
  summary: 'Show a player with its domains.',
  positionals: ['NO'],
  options: {},
  async run({ players }, _values, [no = '']) {
    const player = await players.view(parseCount(no, 'NO'));
    return { data: player, text: describePlayer(player) };
  },
};

/** A player for people to read. */
export function describePlayer(player: Player): string {
  const { web, ios, aos } = player.domains;
  const facts = [
    ['No', String(player.no)],
    ['Name', player.name],
    ['Version', `${player.version}${player.auto_update === 'Y' ? ' (updates itself)' : ''}`],
    ['Access key', player.access_key],
    ['Created', player.created_at],
    ['Updated', player.updated_at],
    ...[...web, ...ios, ...aos].map(({ type, domain }) => [`Domain (${type})`, domain]),
  ];
  return facts.map(([name = '', value = '']) => `${`${name}:`.padEnd(14)} ${value}\n`).join('');
}

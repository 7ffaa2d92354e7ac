import type { PlayerSummary } from '@playhead/contract/api';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';

/** `playhead players list` */
export const listPlayersCommand: Command = {
  name: 'players list',
  summary: 'List players, the newest first.',
  positionals: [],
  options: {
    all: { type: 'boolean', help: 'All of them, not one page.' },
    page: { type: 'string', placeholder: 'N', help: 'Which page, from 1 to 1000.' },
    'page-size': { type: 'string', placeholder: 'N', help: 'Players on a page, from 10 to 1000.' },
    sort: { type: 'string', placeholder: 'asc|desc', help: 'The oldest or the newest first.' },
  },
  async run({ players }, values) {
    if (values.isSet('all')) {
      const all: PlayerSummary[] = [];
      for await (const player of players.all()) all.push(player);
      return { data: all, text: toTable(all) };
    }
    const page = await players.list({
      page_no: values.count('page') ?? 1,
      page_size: values.count('page-size') ?? 10,
      sort_type: values.choice('sort', ['asc', 'desc']) ?? 'desc',
    });
    const position = `Page ${page.page_no} of ${page.page_count}, ${page.total} players\n`;
    return { data: page, text: toTable(page.list) + position };
  },
};

const toTable = (players: readonly PlayerSummary[]) =>
  textTable(
    ['NO', 'NAME', 'VERSION', 'ACCESS KEY', 'CREATED'],
    players.map(({ no, name, version, access_key, created_at }) => [String(no), name, version, access_key, created_at]),
  );

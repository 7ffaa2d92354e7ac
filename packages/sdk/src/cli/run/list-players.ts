import type { PlayerSummary } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { table, text } from '../view/view.ts';

/** `playhead players list` */
export async function listPlayers({ client, values }: Call): Promise<Output> {
  const sort = values.choice('sort', ['asc', 'desc']);
  if (values.isSet('all')) {
    const all: PlayerSummary[] = [];
    for await (const player of client.players.all(given({ sort_type: sort }))) all.push(player);
    return { data: all, view: [toTable(all)] };
  }
  const page = await client.players.list({
    page_no: values.count('page') ?? 1,
    page_size: values.count('page-size') ?? 10,
    sort_type: sort ?? 'desc',
  });
  const position = `Page ${page.page_no} of ${page.page_count}, ${page.total} players`;
  return { data: page, view: [toTable(page.list), text(position)] };
}

const toTable = (players: readonly PlayerSummary[]) =>
  table(
    ['NO', 'NAME', 'VERSION', 'ACCESS KEY', 'CREATED'],
    players.map(({ no, name, version, access_key, created_at }) => [String(no), name, version, access_key, created_at]),
  );

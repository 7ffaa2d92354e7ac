import type {
  CreatePlayer,
  EmbedCode,
  EmbedQuery,
  Environment,
  Player,
  PlayerList,
  PlayerListQuery,
  PlayerSummary,
} from '@playhead/contract/api';
import type { Transport } from './transport.ts';

const PATH = '/api/v1/players';
const LARGEST_PAGE = 1000;

/** The players of the account. */
export function createPlayersApi(transport: Transport) {
  const list = async (query: PlayerListQuery = {}) =>
    (await transport({ method: 'GET', path: PATH, query })) as PlayerList;

  return {
    /** One page, the newest players first unless told otherwise. */
    list,

    /** Every player, the newest first; asks for page after page while they are read. */
    async *all(pageSize: number = LARGEST_PAGE): AsyncGenerator<PlayerSummary, void, undefined> {
      // A player that is made meanwhile pushes one that was already given onto the next page.
      const given = new Set<number>();
      for (let pageNo = 1, pageCount = 1; pageNo <= pageCount; pageNo++) {
        const page = await list({ page_no: pageNo, page_size: pageSize });
        pageCount = page.page_count;
        for (const player of page.list) {
          if (given.has(player.no)) continue;
          given.add(player.no);
          yield player;
        }
      }
    },

    /** Makes a player; never sent twice. */
    create: async (player: CreatePlayer) => (await transport({ method: 'POST', path: PATH, body: player })) as Player,

    /** One player with its domains. */
    view: async (playerNo: number) => (await transport({ method: 'GET', path: `${PATH}/${playerNo}` })) as Player,

    /** Code to paste into a page; for Production where no environment is named. `wish` names what it plays. */
    embed: async (playerNo: number, environment?: Environment, wish: Omit<EmbedQuery, 'environment'> = {}) => {
      const query = { environment, ...wish };
      return (await transport({ method: 'GET', path: `${PATH}/${playerNo}/embed`, query })) as EmbedCode;
    },
  };
}

import type {
  ClonePlayer,
  CreatePlayer,
  EmbedCode,
  EmbedQuery,
  Environment,
  Player,
  PlayerList,
  PlayerListQuery,
  PlayerSummary,
  PlayerVersions,
  UpdatePlayer,
} from '@playhead/contract/api';
import type { CallOptions, KeyedCallOptions } from '../client-options.ts';
import { newIdempotencyKey } from '../idempotency-key.ts';
import { allOf } from '../paging.ts';
import type { Transport } from '../transport.ts';
import { checkName } from './check-name.ts';
import { createDeploymentsApi } from './deployments.ts';
import { createOptionsApi } from './options.ts';

const LARGEST_PAGE = 1000;

/** The players of the account. */
export function createPlayersApi(transport: Transport) {
  const list = (query: PlayerListQuery = {}, call?: CallOptions) =>
    transport<PlayerList>({ method: 'GET', path: ['players'], query }, call);

  return {
    /** One page, the newest players first unless told otherwise. */
    list,

    /** Every player, the newest first unless told otherwise; asks for page after page while they are read. */
    all: (query: Omit<PlayerListQuery, 'page_no'> = {}, call?: CallOptions) =>
      withoutRepeats(
        allOf(async (page_no: number = 1) => {
          const page = await list({ page_size: LARGEST_PAGE, ...query, page_no }, call);
          return { list: page.list, next: page_no < page.page_count ? page_no + 1 : null };
        }),
      ),

    /** Makes a player, once, however often it has to be sent. */
    create: (player: CreatePlayer, { idempotencyKey = newIdempotencyKey(), ...call }: KeyedCallOptions = {}) =>
      transport<Player>({ method: 'POST', path: ['players'], body: player, idempotencyKey, isRepeatable: true }, call),

    /** Whether a new player may have this name, and why not. */
    checkName: (name: string, call?: CallOptions) => checkName(transport, name, call),

    /** The versions that a player may have. */
    versions: (call?: CallOptions) => transport<PlayerVersions>({ method: 'GET', path: ['players', 'versions'] }, call),

    /** One player with its domains. */
    view: (playerNo: number, call?: CallOptions) =>
      transport<Player>({ method: 'GET', path: ['players', playerNo] }, call),

    /** Changes what is given. With a `revision` it is sent once: after the first time the revision is another. */
    edit: (playerNo: number, changes: UpdatePlayer, call?: CallOptions) =>
      transport<Player>(
        {
          method: 'PUT',
          path: ['players', playerNo],
          body: changes,
          isRepeatable: changes.revision === undefined,
        },
        call,
      ),

    /** Deletes it for good. */
    delete: (playerNo: number, call?: CallOptions) =>
      transport<void>({ method: 'DELETE', path: ['players', playerNo] }, call),

    /** Makes a player with the same domains and options under another name, once, however often it has to be sent. */
    clone: (
      playerNo: number,
      copy: ClonePlayer,
      { idempotencyKey = newIdempotencyKey(), ...call }: KeyedCallOptions = {},
    ) =>
      transport<Player>(
        { method: 'POST', path: ['players', playerNo, 'clone'], body: copy, idempotencyKey, isRepeatable: true },
        call,
      ),

    /** Code to paste into a page; for Production where no environment is named. `wish` names what it plays. */
    embed: (
      playerNo: number,
      environment?: Environment,
      wish: Omit<EmbedQuery, 'environment'> = {},
      call?: CallOptions,
    ) =>
      transport<EmbedCode>(
        { method: 'GET', path: ['players', playerNo, 'embed'], query: { environment, ...wish } },
        call,
      ),

    ...createOptionsApi(transport),

    /** What was deployed. */
    deployments: createDeploymentsApi(transport),
  };
}

/** A player that is made meanwhile pushes one that was already given onto the next page. */
async function* withoutRepeats(players: AsyncIterable<PlayerSummary>): AsyncGenerator<PlayerSummary, void, undefined> {
  const given = new Set<number>();
  for await (const player of players) {
    if (given.has(player.no)) continue;
    given.add(player.no);
    yield player;
  }
}

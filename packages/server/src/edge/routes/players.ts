import {
  CheckNameQuerySchema,
  CreatePlayerSchema,
  PlayerListQuerySchema,
  PlayerListSchema,
  PlayerSchema,
  PlayerVersionsSchema,
} from '@playhead/contract/api';
import type { FastifyRequest } from 'fastify';
import { addEndpoint } from '../endpoint.ts';
import { GatewayFailure } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { checkIdempotencyKey, IdempotencyHeadersSchema, idempotencyKey } from './idempotency-key.ts';
import { EXAMPLE_PAGE, EXAMPLE_PLAYER, EXAMPLE_VERSIONS, NEW_PLAYER } from './player-examples.ts';
import { noSuchPlayer, PlayerNoSchema, parsePlayerNo } from './player-no.ts';

const tag = 'players';

/** The Video Player Management routes, under VPE's plural paths and the singular ones of its overview. */
export function playerRoutes(app: EdgeApp, parts: RouteParts) {
  const { control, delivery } = parts;

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players',
    action: 'View/getVideoPlayerList',
    tag,
    summary: 'List players',
    query: PlayerListQuerySchema,
    precheck: checkPaging,
    result: PlayerListSchema,
    example: { query: { page_no: 1, page_size: 10, sort_type: 'desc' }, result: EXAMPLE_PAGE },
    handle: async ({ actor, query: { page_no = 1, page_size = 10, sort_type = 'desc' } }) => ({
      ok: true,
      result: await control.players.list(actor, { pageNo: page_no, pageSize: page_size, sort: sort_type }),
    }),
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/checkName',
    action: 'View/getVideoPlayerList',
    tag,
    summary: 'Check a name',
    description: 'Whether a new player could have this name: 4610 where it is none, 4802 where it is taken.',
    query: CheckNameQuerySchema,
    example: { query: { name: 'player002' } },
    handle: ({ actor, query }) => control.players.checkName(actor, query.name),
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/versions',
    action: 'View/getVideoPlayerList',
    tag,
    summary: 'List versions',
    description: 'The versions of the player that can be asked for, the newest first.',
    result: PlayerVersionsSchema,
    example: { result: EXAMPLE_VERSIONS },
    handle: async () => ({ ok: true, result: [...delivery.versions()] }),
  });

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/players',
    action: 'Change/createVideoPlayer',
    tag,
    summary: 'Create a player',
    description: 'Its options are the defaults, in both environments.',
    body: CreatePlayerSchema,
    isBodyCheckedByService: true,
    requestHeaders: IdempotencyHeadersSchema,
    precheck: checkIdempotencyKey,
    result: PlayerSchema,
    example: { body: NEW_PLAYER, result: EXAMPLE_PLAYER },
    handle: async ({ actor, body, headers }) => {
      const outcome = await control.players.create(actor, body, {}, idempotencyKey(headers));
      return outcome.ok ? { ok: true, result: outcome.player } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/:player_no',
    action: 'View/getVideoPlayerPreview',
    tag,
    summary: 'Show a player',
    params: PlayerNoSchema,
    result: PlayerSchema,
    example: { params: { player_no: '1001' }, result: EXAMPLE_PLAYER },
    handle: async ({ actor, params }) => {
      const playerNo = parsePlayerNo(params.player_no);
      if (!playerNo.ok) return playerNo;
      const player = await control.players.view(actor, playerNo.value);
      return player ? { ok: true, result: player } : noSuchPlayer(playerNo.value);
    },
  });
}

/** VPE's own words for pages beyond its limits come before the schema's. */
function checkPaging(request: FastifyRequest) {
  const { page_no, page_size } = request.query as { page_no?: unknown; page_size?: unknown };
  if (Number(page_no) > 1000) throw new GatewayFailure('pageNumberTooLarge', 'page_no goes up to 1000.');
  if (Number(page_size) > 1000) throw new GatewayFailure('pageSizeTooLarge', 'page_size goes up to 1000.');
}

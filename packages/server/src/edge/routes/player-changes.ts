import { ClonePlayerSchema, PlayerSchema, UpdatePlayerSchema } from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { checkIdempotencyKey, IdempotencyHeadersSchema, idempotencyKey } from './idempotency-key.ts';
import { CLONE, EDIT, EXAMPLE_CLONE, EXAMPLE_EDITED } from './player-examples.ts';
import { PlayerNoSchema, parsePlayerNo } from './player-no.ts';

const tag = 'players';

/**
 * Changes of a player as a whole. Their examples go on from those of `players.ts`: the player that the one of create made, 1002, is
 * edited, then cloned as 1003, which is deleted.
 */
export function playerChangeRoutes(app: EdgeApp, parts: RouteParts) {
  const { players } = parts.control;

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/players/:player_no',
    action: 'Change/updateVideoPlayer',
    tag,
    summary: 'Edit a player',
    description: 'Domains, version and automatic update; at once in both environments.',
    params: PlayerNoSchema,
    body: UpdatePlayerSchema,
    isBodyCheckedByService: true,
    result: PlayerSchema,
    example: { params: { player_no: '1002' }, body: EDIT, result: EXAMPLE_EDITED },
    handle: async ({ actor, params, body }) => {
      const playerNo = parsePlayerNo(params.player_no);
      return playerNo.ok ? players.edit(actor, playerNo.value, body) : playerNo;
    },
  });

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/players/:player_no/clone',
    action: 'Change/cloneVideoPlayer',
    tag,
    summary: 'Duplicate a player',
    description: 'Its domains and the options of its environments as they are now, under a new name.',
    params: PlayerNoSchema,
    body: ClonePlayerSchema,
    isBodyCheckedByService: true,
    requestHeaders: IdempotencyHeadersSchema,
    precheck: checkIdempotencyKey,
    result: PlayerSchema,
    example: { params: { player_no: '1002' }, body: CLONE, result: EXAMPLE_CLONE },
    handle: async ({ actor, params, body, headers }) => {
      const playerNo = parsePlayerNo(params.player_no);
      if (!playerNo.ok) return playerNo;
      const outcome = await players.clone(actor, playerNo.value, body, idempotencyKey(headers));
      return outcome.ok ? { ok: true, result: outcome.player } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'DELETE',
    path: '/players/:player_no',
    action: 'Change/deleteVideoPlayer',
    tag,
    summary: 'Delete a player',
    description: 'It is not shown any more, and its name is free.',
    params: PlayerNoSchema,
    example: { params: { player_no: '1003' } },
    handle: async ({ actor, params }) => {
      const playerNo = parsePlayerNo(params.player_no);
      return playerNo.ok ? players.delete(actor, playerNo.value) : playerNo;
    },
  });
}

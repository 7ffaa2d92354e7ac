import { EmbedCodeSchema, EmbedQuerySchema } from '@playhead/contract/api';
import { MEDIA_URL_RULE, type MediaUrl, parseMediaUrl } from '../../delivery/index.ts';
import { addEndpoint } from '../endpoint.ts';
import { GatewayFailure } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_CODE } from './player-examples.ts';
import { noSuchPlayer, PlayerNoSchema, parsePlayerNo } from './player-no.ts';

/** The code generator. */
export function embedRoutes(app: EdgeApp, parts: RouteParts) {
  const { control, delivery } = parts;
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/:player_no/embed',
    action: 'View/getVideoPlayerPreview',
    tag: 'players',
    summary: 'Code to paste',
    params: PlayerNoSchema,
    query: EmbedQuerySchema,
    result: EmbedCodeSchema,
    example: { params: { player_no: '1001' }, query: { environment: 'production' }, result: EXAMPLE_CODE },
    handle: async ({ actor, params, query: { environment = 'production', src, ...wish } }) => {
      const playerNo = parsePlayerNo(params.player_no);
      if (!playerNo.ok) return playerNo;
      const source = parseSource(src);
      const player = await control.players.view(actor, playerNo.value);
      if (!player) return noSuchPlayer(playerNo.value);
      const result = await delivery.embedCode(player.access_key, environment, { ...wish, src: source });
      return { ok: true, result };
    },
  });
}

function parseSource(src: string | undefined): MediaUrl | undefined {
  const address = src === undefined ? undefined : parseMediaUrl(src);
  if (src !== undefined && address === undefined)
    throw new GatewayFailure('badRequest', `src must be ${MEDIA_URL_RULE}.`);
  return address;
}

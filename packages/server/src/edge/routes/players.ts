import {
  CreatePlayerSchema,
  EmbedCodeSchema,
  ENVIRONMENTS,
  type Environment,
  PlayerListQuerySchema,
  PlayerListSchema,
  PlayerSchema,
  successOf,
} from '@playhead/contract/api';
import type { BusinessErrorCode } from '@playhead/contract/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { createActors } from '../actors.ts';
import { businessEnvelope, GatewayFailure, success } from '../failures.ts';
import { describeRoute, type EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';

const PLAYER_PATHS = ['/api/v1/players', '/api/v1/player'] as const;
const PlayerNoSchema = Type.Object({ player_no: Type.String({ description: 'Number of the player.' }) });

/** The Video Player Management routes, under VPE's plural paths and the singular ones of its overview. */
export function playerRoutes(app: EdgeApp, { control, delivery, now }: EdgeParts) {
  const actors = createActors({ control, now });
  const { onRequest } = actors;

  for (const path of PLAYER_PATHS) {
    const hide = path !== PLAYER_PATHS[0];
    const describe = (summary: string, result: Parameters<typeof successOf>[0]) =>
      describeRoute({ summary, tags: ['players'], hide, response: successOf(result) });

    app.get(
      path,
      {
        onRequest,
        schema: { ...describe('List players', PlayerListSchema), querystring: PlayerListQuerySchema },
        preValidation: checkPaging,
      },
      async (request) => {
        const { page_no = 1, page_size = 10, sort_type = 'desc' } = request.query;
        return success(
          await control.players.list(actors.of(request), { pageNo: page_no, pageSize: page_size, sort: sort_type }),
        );
      },
    );

    // Faults of the body have business codes of their own, so the service checks it and the schema only documents it.
    const createSchema = { ...describe('Create a player', PlayerSchema), body: CreatePlayerSchema };
    app.post(path, { onRequest, schema: createSchema, validatorCompiler: () => () => true }, async (request, reply) => {
      const outcome = await control.players.create(actors.of(request), request.body);
      return outcome.ok ? success(outcome.player) : refuse(reply, outcome.code, outcome.details);
    });

    app.get(
      `${path}/:player_no`,
      { onRequest, schema: { ...describe('Show a player', PlayerSchema), params: PlayerNoSchema } },
      async (request, reply) => {
        const playerNo = parsePlayerNo(request.params.player_no);
        if (playerNo === undefined) return refuse(reply, 4601, NUMBER_HINT);
        const player = await control.players.view(actors.of(request), playerNo);
        return player ? success(player) : refuse(reply, 4801, `There is no player ${playerNo}.`);
      },
    );

    app.get(
      `${path}/:player_no/embed`,
      {
        onRequest,
        schema: {
          ...describe('Code to paste', EmbedCodeSchema),
          params: PlayerNoSchema,
          querystring: Type.Object({ environment: Type.Optional(Type.Enum([...ENVIRONMENTS])) }),
        },
      },
      async (request, reply) => {
        const playerNo = parsePlayerNo(request.params.player_no);
        if (playerNo === undefined) return refuse(reply, 4601, NUMBER_HINT);
        const player = await control.players.view(actors.of(request), playerNo);
        if (!player) return refuse(reply, 4801, `There is no player ${playerNo}.`);
        const environment: Environment = request.query.environment ?? 'production';
        return success(await delivery.embedCode(player.access_key, environment));
      },
    );
  }
}

const NUMBER_HINT = 'The player number is a whole number, as listed by GET /api/v1/players.';

/** VPE's own words for pages beyond its limits come before the schema's. */
async function checkPaging(request: FastifyRequest) {
  const { page_no, page_size } = request.query as { page_no?: unknown; page_size?: unknown };
  if (Number(page_no) > 1000) throw new GatewayFailure('pageNumberTooLarge', 'page_no goes up to 1000.');
  if (Number(page_size) > 1000) throw new GatewayFailure('pageSizeTooLarge', 'page_size goes up to 1000.');
}

function parsePlayerNo(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

function refuse(reply: FastifyReply, code: BusinessErrorCode, details: string) {
  return reply.code(200).serializer(JSON.stringify).send(businessEnvelope(code, details)) as never;
}

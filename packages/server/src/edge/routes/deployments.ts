import {
  AppliedDevelopSchema,
  ApplyDevelopSchema,
  DeployedSchema,
  FromRevisionSchema,
  PlayerOptionsQuerySchema,
  PlayerOptionsSchema,
} from '@playhead/contract/api';
import { OptionsSchema } from '@playhead/contract/options/schema';
import Type from 'typebox';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import {
  EXAMPLE_APPLIED,
  EXAMPLE_OPTIONS,
  EXAMPLE_PRODUCED,
  EXAMPLE_ROLLED_BACK,
  OPTION,
} from './deployment-examples.ts';
import { PlayerNoSchema, parsePlayerNo } from './player-no.ts';

const tag = 'deployments';

/** The body of applyDev with every option, for the reference. */
const ApplyDevelopBodySchema = Type.Object({
  ...ApplyDevelopSchema.properties,
  option: Type.Union([OptionsSchema, Type.String()], {
    description: 'The whole document, as an object or as JSON text. Also accepted under the name `options`.',
  }),
});

/** What is deployed to a player's environments. The examples are of the player that the one of create made, 1002. */
export function deploymentRoutes(app: EdgeApp, parts: RouteParts) {
  const { deployments } = parts.control;
  const example = { params: { player_no: '1002' } };

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/:player_no/options',
    action: 'View/getVideoPlayerOption',
    tag,
    summary: 'Show the options of an environment',
    params: PlayerNoSchema,
    query: PlayerOptionsQuerySchema,
    result: PlayerOptionsSchema,
    example: { ...example, query: { env: 'develop' }, result: EXAMPLE_OPTIONS },
    handle: async ({ actor, params, query: { env = 'develop' } }) => {
      const playerNo = parsePlayerNo(params.player_no);
      return playerNo.ok ? deployments.options(actor, playerNo.value, ENVIRONMENTS_BY_NAME[env]) : playerNo;
    },
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/players/:player_no/applyDev',
    action: 'Change/deployVideoPlayerDevelop',
    tag,
    summary: 'Deploy options to Develop',
    description:
      'The document takes the place of the one before; what it leaves out has its default. Faults come with their paths.',
    params: PlayerNoSchema,
    body: ApplyDevelopBodySchema,
    isBodyCheckedByService: true,
    result: AppliedDevelopSchema,
    example: { ...example, body: { option: OPTION }, result: EXAMPLE_APPLIED },
    handle: async ({ actor, params, body }) => {
      const playerNo = parsePlayerNo(params.player_no);
      return playerNo.ok ? deployments.applyDevelop(actor, playerNo.value, body) : playerNo;
    },
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/players/:player_no/applyProd',
    action: 'Change/deployVideoPlayerProduction',
    tag,
    summary: 'Deploy the options of Develop to Production',
    description: 'Needs no body.',
    params: PlayerNoSchema,
    body: FromRevisionSchema,
    isBodyCheckedByService: true,
    result: DeployedSchema,
    example: { ...example, body: {}, result: EXAMPLE_PRODUCED },
    handle: async ({ actor, params, body }) => {
      const playerNo = parsePlayerNo(params.player_no);
      return playerNo.ok ? deployments.applyProduction(actor, playerNo.value, body) : playerNo;
    },
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/players/:player_no/rollback',
    action: 'Change/rollbackVideoPlayer',
    tag,
    summary: 'Set Develop back to Production',
    description: 'Needs no body.',
    params: PlayerNoSchema,
    body: FromRevisionSchema,
    isBodyCheckedByService: true,
    result: DeployedSchema,
    example: { ...example, body: {}, result: EXAMPLE_ROLLED_BACK },
    handle: async ({ actor, params, body }) => {
      const playerNo = parsePlayerNo(params.player_no);
      return playerNo.ok ? deployments.rollback(actor, playerNo.value, body) : playerNo;
    },
  });
}

const ENVIRONMENTS_BY_NAME = {
  develop: 'develop',
  dev: 'develop',
  production: 'production',
  prod: 'production',
} as const;

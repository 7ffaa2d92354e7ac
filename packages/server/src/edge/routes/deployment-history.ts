import {
  DeployedSchema,
  DeploymentDetailSchema,
  DeploymentDiffQuerySchema,
  DeploymentDiffSchema,
  DeploymentListQuerySchema,
  DeploymentListSchema,
  FromRevisionSchema,
} from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_DETAIL, EXAMPLE_DIFF, EXAMPLE_HISTORY, EXAMPLE_RESTORED } from './deployment-examples.ts';
import { DeploymentNumberSchema, parseDeploymentName } from './deployment-number.ts';
import { PlayerNoSchema, parsePlayerNo } from './player-no.ts';

const tag = 'deployments';

/** Every deployment of a player. The examples go on from those of `deployments.ts`, which made deployment 2 of player 1002. */
export function deploymentHistoryRoutes(app: EdgeApp, parts: RouteParts) {
  const { deployments } = parts.control;
  const params = { player_no: '1002', number: '2' };

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/:player_no/deployments',
    action: 'View/getVideoPlayerDeploymentList',
    tag,
    summary: 'List deployments',
    description: 'The newest first.',
    params: PlayerNoSchema,
    query: DeploymentListQuerySchema,
    result: DeploymentListSchema,
    example: { params: { player_no: '1002' }, query: { limit: 50 }, result: EXAMPLE_HISTORY },
    handle: async ({ actor, params, query: { before, limit = 50 } }) => {
      const playerNo = parsePlayerNo(params.player_no);
      return playerNo.ok ? deployments.list(actor, playerNo.value, { before, limit }) : playerNo;
    },
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/:player_no/deployments/:number',
    action: 'View/getVideoPlayerDeploymentList',
    tag,
    summary: 'Show a deployment',
    params: DeploymentNumberSchema,
    result: DeploymentDetailSchema,
    example: { params, result: EXAMPLE_DETAIL },
    handle: async ({ actor, params }) => {
      const name = parseDeploymentName(params);
      return name.ok ? deployments.view(actor, name.value) : name;
    },
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/players/:player_no/deployments/:number/diff',
    action: 'View/getVideoPlayerDeploymentList',
    tag,
    summary: 'Compare deployments',
    description: 'Objects are looked into; lists are compared by index.',
    params: DeploymentNumberSchema,
    query: DeploymentDiffQuerySchema,
    result: DeploymentDiffSchema,
    example: { params, query: { against: 1 }, result: EXAMPLE_DIFF },
    handle: async ({ actor, params, query }) => {
      const name = parseDeploymentName(params);
      return name.ok ? deployments.diff(actor, name.value, query.against) : name;
    },
  });

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/players/:player_no/deployments/:number/restore',
    action: 'Change/restoreVideoPlayer',
    tag,
    summary: 'Deploy an earlier deployment to Develop again',
    description: 'As a new deployment with its options. Needs no body.',
    params: DeploymentNumberSchema,
    body: FromRevisionSchema,
    isBodyCheckedByService: true,
    result: DeployedSchema,
    example: { params: { ...params, number: '1' }, body: {}, result: EXAMPLE_RESTORED },
    handle: async ({ actor, params, body }) => {
      const name = parseDeploymentName(params);
      return name.ok ? deployments.restore(actor, name.value, body) : name;
    },
  });
}

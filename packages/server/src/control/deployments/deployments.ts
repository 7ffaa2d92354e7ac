import type { Environment } from '@playhead/contract/api';
import type { Actor } from '../actor.ts';
import type { PlayersContext } from '../players/players-context.ts';
import { alignEnvironments } from './align-environments.ts';
import { applyDevelop } from './apply-develop.ts';
import {
  type DeploymentName,
  type DeploymentPage,
  diffDeployments,
  listDeployments,
  viewDeployment,
} from './read-deployments.ts';
import { readOptions } from './read-options.ts';
import { restoreDeployment } from './restore.ts';

/**
 * What is deployed to players. Every deployment is kept as it was; Develop and Production each show one of them. Bodies of requests come
 * unchecked and may name the `revision` they start from; where it is not the player's, 4901. Players that the account does not have: 4801.
 */
export const createDeployments = (context: PlayersContext) => ({
  /** What an environment shows. */
  options: (actor: Actor, playerNo: number, environment: Environment) =>
    readOptions(context, actor, playerNo, environment),

  /** Keeps a document as a new deployment and lets Develop show it; 4799, 4804. @param body see `ApplyDevelop` of the contract. */
  applyDevelop: (actor: Actor, playerNo: number, body: unknown) => applyDevelop(context, actor, playerNo, body),

  /** Lets Production show what Develop does; 4804. */
  applyProduction: (actor: Actor, playerNo: number, body?: unknown) =>
    alignEnvironments(context, actor, playerNo, { body, way: 'applyProduction' }),

  /** Lets Develop show what Production does; 4804. */
  rollback: (actor: Actor, playerNo: number, body?: unknown) =>
    alignEnvironments(context, actor, playerNo, { body, way: 'rollback' }),

  /** The history, the newest first. */
  list: (actor: Actor, playerNo: number, page: DeploymentPage) => listDeployments(context, actor, playerNo, page),

  /** One deployment with its document; 4903. */
  view: (actor: Actor, deployment: DeploymentName) => viewDeployment(context, actor, deployment),

  /** In which places a deployment differs from another, the one before where none is named, nothing at all where 0 is; 4903. */
  diff: (actor: Actor, deployment: DeploymentName, against?: number) =>
    diffDeployments(context, actor, deployment, against),

  /** Keeps a copy of a deployment as a new one and lets Develop show it; 4804, 4903. */
  restore: (actor: Actor, deployment: DeploymentName, body?: unknown) =>
    restoreDeployment(context, actor, deployment, body),
});

import type { JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { createPlayer } from './create-player.ts';
import { findDeliverable } from './deliverable.ts';
import { listPlayers, type PlayerPage, viewPlayer } from './read-players.ts';

/** Players and their deployments. */
export const createPlayers = (context: ControlContext) => ({
  /**
   * Makes a player with one deployment that is both its Develop and its Production.
   *
   * @param body of the request, unchecked; see `CreatePlayer` of the contract.
   * @param initialOptions options document of the deployment.
   */
  create: (actor: Actor, body: unknown, initialOptions: JsonObject = {}) =>
    createPlayer(context, actor, body, initialOptions),

  /** A page of the account's players. */
  list: (actor: Actor, page: PlayerPage) => listPlayers(context, actor, page),

  /** One of the account's players; undefined where it has no such one. */
  view: (actor: Actor, playerNo: number) => viewPlayer(context, actor, playerNo),

  /** What a page needs of a player, by its public key; undefined where there is none. */
  deliverable: (accessKey: string) => findDeliverable(context, accessKey),
});

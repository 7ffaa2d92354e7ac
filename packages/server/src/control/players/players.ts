import type { JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { checkName } from './check-name.ts';
import { clonePlayer } from './clone-player.ts';
import { createPlayer } from './create-player.ts';
import { deletePlayer } from './delete-player.ts';
import { editPlayer } from './edit-player.ts';
import type { PlayersContext } from './players-context.ts';
import { listPlayers, type PlayerPage, viewPlayer } from './read-players.ts';

/** Players. Bodies of requests come unchecked; what is wrong with them comes back with the documented code. */
export const createPlayers = (context: PlayersContext) => ({
  /**
   * Makes a player with one deployment that is both its Develop and its Production.
   *
   * @param body of the request, unchecked; see `CreatePlayer` of the contract.
   * @param initialOptions options document of the deployment.
   * @param idempotencyKey where the request may come twice: the second gets the player of the first.
   */
  create: (actor: Actor, body: unknown, initialOptions: JsonObject = {}, idempotencyKey?: string) =>
    createPlayer(context, actor, body, initialOptions, idempotencyKey),

  /**
   * Makes a player like another, under a new name: with its domains, and what its environments show now. Production is its
   * deployment 1, Develop is too or, where it differs, 2.
   *
   * @param body see `ClonePlayer` of the contract.
   */
  clone: (actor: Actor, playerNo: number, body: unknown, idempotencyKey?: string) =>
    clonePlayer(context, actor, playerNo, body, idempotencyKey),

  /** A page of the account's players. */
  list: (actor: Actor, page: PlayerPage) => listPlayers(context, actor, page),

  /** One of the account's players; undefined where it has no such one. */
  view: (actor: Actor, playerNo: number) => viewPlayer(context, actor, playerNo),

  /** Whether a new player could have this name: 4610 where it is none, 4802 where it is taken. */
  checkName: (actor: Actor, name: unknown) => checkName(context, actor, name),

  /** Changes domains, version or automatic update, at once in both environments. @param body see `UpdatePlayer` of the contract. */
  edit: (actor: Actor, playerNo: number, body: unknown) => editPlayer(context, actor, playerNo, body),

  /** Deletes a player: it is not shown or delivered any more, and its name is free. */
  delete: (actor: Actor, playerNo: number) => deletePlayer(context, actor, playerNo),

  /** What a page needs of a player, by its public key; undefined where there is none. */
  deliverable: (accessKey: string) => context.deliverables.find(accessKey),
});

import type { ControlContext } from '../control-context.ts';
import { type DeliverablePlayer, findDeliverable } from './deliverable.ts';

/** Read players are remembered this long: so late can a change that another process made be seen here. */
const REMEMBERED_MS = 5000;
const REMEMBERED_PLAYERS = 1000;

/** What pages need of players, remembered for a few seconds: every page that loads a player asks for it. */
export interface Deliverables {
  /** What a page needs of a player, by its public key; undefined where there is none. */
  find(accessKey: string): Promise<DeliverablePlayer | undefined>;
  /** To be called after every change of a player, so that it shows at once in this process. */
  forget(playerNo: number): void;
}

/** Creates the memory over the store. */
export function createDeliverables(context: ControlContext): Deliverables {
  const remembered = new Map<string, { readonly player: DeliverablePlayer; readonly untilMs: number }>();
  /** Counts changes, so that a player read before a change is not remembered after it. */
  let changes = 0;

  function remember(accessKey: string, player: DeliverablePlayer): void {
    if (remembered.size >= REMEMBERED_PLAYERS) remembered.clear();
    remembered.set(accessKey, { player, untilMs: context.now() + REMEMBERED_MS });
  }

  return {
    async find(accessKey) {
      const known = remembered.get(accessKey);
      if (known && context.now() < known.untilMs) return known.player;
      const changesBefore = changes;
      const player = await findDeliverable(context, accessKey);
      if (!player) remembered.delete(accessKey);
      else if (changes === changesBefore) remember(accessKey, player);
      return player;
    },

    forget(playerNo) {
      changes += 1;
      for (const [accessKey, { player }] of remembered) {
        if (player.playerNo === playerNo) remembered.delete(accessKey);
      }
    },
  };
}

import type { Plans } from '@playhead/contract/plans';
import type { Database } from '../store/relational/index.ts';

/** What every part of control works with. */
export interface ControlContext {
  readonly db: Database;
  /** 32 bytes under which stored secrets are sealed. */
  readonly masterKey: Uint8Array;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Version of the player that is given where none is asked for, and to players that update themselves. */
  readonly latestVersion: string;
  /** Versions that can be asked for. */
  readonly versions: readonly string[];
  /** What each plan allows on this server. */
  readonly plans: Plans;
  /** Counts accepted beats by day of receipt (UTC) from a day on, of one account or of all; no beats are known where it is absent. */
  readonly countBeats?: (
    fromDay: string,
    accountId?: number,
  ) => Promise<readonly { readonly accountId: number; readonly day: string; readonly beats: number }[]>;
  /** Told of what goes wrong behind everybody's back. */
  readonly log?: { warn(facts: object, message: string): void };
}

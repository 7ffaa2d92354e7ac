import type { Action } from '@playhead/contract/access';

/** Who asks for a change, and for whose account. */
export interface Actor {
  readonly accountId: number;
  /** Email or access key, for the audit log. */
  readonly name: string;
}

/** An actor whose proof was looked at, and what it may do. */
export interface Principal extends Actor {
  readonly actions: ReadonlySet<Action>;
}

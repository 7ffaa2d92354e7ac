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
  readonly proof: Proof;
}

/** What an actor proved itself with; what it may do is looked up by it again where that must not be out of date. */
export type Proof =
  | { readonly kind: 'session'; readonly userId: number }
  | { readonly kind: 'key'; readonly accessKey: string };

import type { Environment } from '@playhead/contract/api';

/** An answer that is a list and nothing more. */
export interface ListOf<Item> {
  readonly list: readonly Item[];
}

/** Query of GET /players/{player_no}/options. */
export interface PlayerOptionsQuery {
  /** Develop where absent. */
  readonly env?: Environment;
}

/** Body of PUT /players/{player_no}/applyDev. */
export interface ApplyDevelop extends FromRevision {
  /** The whole document, or its JSON text. */
  readonly option: Readonly<Record<string, unknown>> | string;
}

/** Which state of a player a change starts from; refused with 4901 where that is not the present one. */
export interface FromRevision {
  readonly revision?: number;
}

/** Query of GET /keys. */
export interface KeyListQuery {
  /** Id of a sub account; 0: the account's own keys. */
  readonly sub_account?: number;
}

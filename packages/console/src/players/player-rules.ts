import type { MAX_DOMAINS as Declared } from '@playhead/contract/api';

/** The most site domains that a player may have. Its type is the contract's constant, whose module would bring the schemas with it. */
export const MAX_DOMAINS: typeof Declared = 5;

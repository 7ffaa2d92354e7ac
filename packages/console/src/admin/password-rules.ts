import type { MIN_PASSWORD_LENGTH as Declared } from '@playhead/contract/api';

/** The least length of a password. Its type is the contract's constant, whose module would bring the schemas with it. */
export const MIN_PASSWORD_LENGTH: typeof Declared = 12;

/** Length of a password as the server counts it: in characters, not UTF-16 units. */
export const isLongEnough = (password: string): boolean => [...password].length >= MIN_PASSWORD_LENGTH;

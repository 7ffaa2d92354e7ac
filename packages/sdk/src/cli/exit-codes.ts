/** What the program says to whoever calls it. */
export const EXIT_CODES = { ok: 0, apiError: 1, usage: 2, notReached: 3, notAllowed: 4, interrupted: 130 } as const;

/** How a call of the program ended. */
export type Exit = keyof typeof EXIT_CODES;

/** What each of {@link EXIT_CODES} means, for the help and the documentation. */
export const EXIT_MEANINGS: Readonly<Record<Exit, string>> = {
  ok: 'done',
  apiError: 'the server refused',
  usage: 'wrong usage, or the configuration is missing something',
  notReached: 'no Playhead server answered',
  notAllowed: 'the key pair is not good (401/200), or may not do this (401/210)',
  interrupted: 'interrupted, or a question was not answered with yes',
};

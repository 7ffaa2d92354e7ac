/** One bit of a view's `bot_signals` or `quality_flags`, and what it tells. */
export interface Signal {
  readonly bit: number;
  readonly meaning: string;
}

/**
 * What says that no person watches: bits of `bot_signals`. Nothing is dropped for it; a view with {@link BOT_SIGNALS_NEEDED} or more is
 * taken for a program's.
 */
export const BOT_SIGNALS = {
  userAgent: { bit: 1, meaning: 'The user agent is one of a program: a crawler, a monitor, a headless browser.' },
  automated: { bit: 2, meaning: 'The browser says that a program drives it.' },
  hosting: { bit: 4, meaning: 'The address belongs to a network that hosts servers.' },
  headers: { bit: 8, meaning: 'The request has no `User-Agent` or no `Accept-Language`, which every browser sends.' },
  progress: { bit: 16, meaning: 'It plays faster than time passes, or without anybody watching.' },
} as const satisfies Record<string, Signal>;

/** One signal alone is true of people too: of those behind a company’s proxy, or with an odd browser. */
export const BOT_SIGNALS_NEEDED = 2;

/** What was wrong with a beat: bits of `quality_flags`. Totals that cannot be were cut to what can. */
export const QUALITY_FLAGS = {
  watchedTooLong: { bit: 1, meaning: 'Watched for longer than the view has lasted; cut.' },
  playedTooLong: { bit: 2, meaning: 'Played more than sixteen times as much as time has passed; cut.' },
  stalledTooLong: { bit: 4, meaning: 'Stalled for longer than anybody watched; cut.' },
  seekTooLong: { bit: 8, meaning: 'Sought for longer than anybody watched; cut.' },
  startupTooLong: {
    bit: 16,
    meaning:
      'Started, or loaded a licence, for longer than the view has lasted, or the page for over ten minutes; cut.',
  },
  rebufferTooLong: { bit: 32, meaning: 'More rebuffering than stalls, which it is a part of; cut.' },
  pausedTooLong: { bit: 64, meaning: 'Paused for longer than the view has lasted; cut.' },
  impossibleCounts: {
    bit: 128,
    meaning: 'Counts that contradict each other or the time: more frames dropped than decoded, and the like; cut.',
  },
  clockFarOff: { bit: 256, meaning: 'The sender’s clock is more than a minute off; its times were moved.' },
  sequenceConflict: {
    bit: 512,
    meaning: 'A beat of the same number had come before with other content; the later one counts.',
  },
} as const satisfies Record<string, Signal>;

/** The names of the bits that are set, in the order of the catalogue. */
export const signalsIn = <Name extends string>(
  bits: number,
  catalogue: Readonly<Record<Name, Signal>>,
): readonly Name[] => (Object.keys(catalogue) as Name[]).filter((name) => (bits & catalogue[name].bit) !== 0);

/** One bit of a view's `bot_signals` or `quality_flags`, and what it tells. */
export interface Signal {
  readonly bit: number;
  readonly meaning: string;
}

/** One bit of `bot_signals`. Signals of one kind say the same thing twice: a headless browser that is driven says both of itself. */
export interface BotSignal extends Signal {
  readonly kind: 'self' | 'network' | 'request' | 'behaviour';
}

/**
 * What says that no person watches: bits of `bot_signals`. Nothing is dropped for it; a view with signals of
 * {@link BOT_SIGNAL_KINDS_NEEDED} or more kinds is taken for a program's.
 */
export const BOT_SIGNALS = {
  userAgent: {
    bit: 1,
    kind: 'self',
    meaning: 'The user agent is one of a program: a crawler, a monitor, a headless browser.',
  },
  automated: { bit: 2, kind: 'self', meaning: 'The browser says that a program drives it.' },
  hosting: { bit: 4, kind: 'network', meaning: 'The address belongs to a network that hosts servers.' },
  headers: {
    bit: 8,
    kind: 'request',
    meaning: 'The request has no `User-Agent` or no `Accept-Language`, which every browser sends.',
  },
  progress: { bit: 16, kind: 'behaviour', meaning: 'It plays faster than time passes, or without anybody watching.' },
} as const satisfies Record<string, BotSignal>;

/** One kind alone is true of people too: of those behind a company’s proxy, with an odd browser, or who test their own page. */
export const BOT_SIGNAL_KINDS_NEEDED = 2;

/** For each kind of signals, all its bits. */
export const botSignalMasks = (): readonly number[] => {
  const masks = new Map<string, number>();
  for (const { kind, bit } of Object.values(BOT_SIGNALS)) masks.set(kind, (masks.get(kind) ?? 0) | bit);
  return [...masks.values()];
};

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

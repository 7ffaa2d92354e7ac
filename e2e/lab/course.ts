import type { Dice } from '../stage/dice.ts';

/** What a view is put through: the network's pauses, and what the viewer does. The content is 40 s long, in segments of 2 s. */
export interface Course {
  /** How long the first segments are kept back after the page has come. */
  readonly holdStartMs: number;
  /** Before which segments the network falls silent, and for how long after the picture has stopped. */
  readonly stalls: readonly { readonly segment: number; readonly holdMs: number }[];
  /** A pause of the viewer's after so many seconds. */
  readonly pause?: { readonly atSeconds: number; readonly lastsMs: number };
  /** Where the viewer jumps to, after all stalls. */
  readonly seekToSeconds?: number;
}

/** A course by chance. */
export function drawCourse(dice: Dice): Course {
  const stalls = [dice.below(2) + 3, dice.below(2) + 6].slice(0, dice.below(3));
  return {
    holdStartMs: dice.below(1500),
    stalls: stalls.map((segment) => ({ segment, holdMs: 400 + dice.below(2500) })),
    ...(dice.chance(0.5) ? { pause: { atSeconds: 2 + dice.below(2), lastsMs: 500 + dice.below(1500) } } : {}),
    ...(dice.chance(0.5) ? { seekToSeconds: 24 + dice.below(10) } : {}),
  };
}

/** Where a watermark is, in percent of the room that is left for it: 0 at one edge, 100 at the other. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** @param random gives numbers from 0 to 1. */
export const randomPlace = (random: () => number): Place => ({ left: random() * 100, top: random() * 100 });

/** VPE's `x` and `y`: up to 50 from the left and the top, above it from the right and the bottom, which the same measure does. */
export const fixedPlace = (x: number, y: number): Place => ({ left: x, top: y });

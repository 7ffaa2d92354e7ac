import { REBUFFER_MS } from '@playhead/contract/beats';

/** Standstills of one view. A short one is a stall; once it has lasted long enough, all of it is a rebuffer as well. */
export interface StallTotals {
  readonly begin: () => void;
  /** The stall under way goes on for `ms` more. */
  readonly add: (ms: number) => void;
  readonly end: () => void;
  /** Time stalled so far, unrounded. */
  readonly exactMs: () => number;
  /** In whole milliseconds. An open stall counts; none of these ever falls. */
  readonly totals: () => {
    readonly stalledMs: number;
    readonly stallCount: number;
    readonly rebufferMs: number;
    readonly rebufferCount: number;
  };
}

/** No stall yet. */
export const createStallTotals = (): StallTotals => {
  let stalledMs = 0;
  let stallCount = 0;
  let openMs = 0;
  let rebufferMs = 0;
  let rebufferCount = 0;
  const isRebuffer = () => openMs >= REBUFFER_MS;
  return {
    begin: () => {
      stallCount++;
      openMs = 0;
    },
    add: (ms) => {
      stalledMs += ms;
      openMs += ms;
    },
    end: () => {
      if (isRebuffer()) {
        rebufferMs += openMs;
        rebufferCount++;
      }
      openMs = 0;
    },
    exactMs: () => stalledMs,
    totals: () => ({
      stalledMs: Math.floor(stalledMs),
      stallCount,
      rebufferMs: Math.floor(rebufferMs + (isRebuffer() ? openMs : 0)),
      rebufferCount: rebufferCount + (isRebuffer() ? 1 : 0),
    }),
  };
};

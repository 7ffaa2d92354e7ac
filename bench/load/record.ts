import type { LoadResult } from './run-load.ts';

/** Keeps what was answered. */
export interface Record {
  readonly add: (status: number, sentMs: number, answeredMs: number) => void;
  readonly result: () => LoadResult;
}

/** Counts answers by second; only those with the wanted status that came within the measured time. */
export function createRecord(wantedStatus: number, beginMs: number, measureMs: number): Record {
  const perSecond: number[] = Array.from({ length: Math.round(measureMs / 1000) }, () => 0);
  const latenciesMs: number[] = [];
  let others = 0;
  let sent = 0;
  return {
    add: (status, sentMs, answeredMs) => {
      sent += 1;
      const second = Math.floor((answeredMs - beginMs) / 1000);
      if (status !== wantedStatus) others += 1;
      if (status !== wantedStatus || second < 0 || perSecond[second] === undefined) return;
      perSecond[second] += 1;
      latenciesMs.push(answeredMs - sentMs);
    },
    result: () => ({ perSecond, latenciesMs, others, sent }),
  };
}

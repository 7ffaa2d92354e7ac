import { BEAT_FORMAT_VERSION, type Beat, type Report } from '@playhead/contract/beats';

/** A beat on its way. */
export interface Outgoing {
  readonly beat: Beat;
  /** The play token, once it is known. */
  readonly token: () => string | undefined;
  /** Called once: with true when the server has the beat, false when it won't be sent any more. */
  readonly settled: (acknowledged: boolean) => void;
}

/** More than this are thinned out. Also what the wire format takes in one group. */
export const MAX_QUEUED = 100;

/** What the wire format takes in one report. */
export const MAX_GROUPS = 20;

/**
 * The same for the server in fewer beats: the last one of each view, which stands for all before it, and all that carry an error.
 */
export const thinOut = (queue: readonly Outgoing[]): Outgoing[] => {
  const lastOfView = new Map(queue.map((outgoing) => [outgoing.beat.viewId, outgoing]));
  return queue.filter((outgoing) => outgoing.beat.error || lastOfView.get(outgoing.beat.viewId) === outgoing);
};

/** The beats of `queue` that can go in one report: those with a token, of at most `maxGroups` tokens. */
export const nextBatch = (queue: readonly Outgoing[], maxGroups = MAX_GROUPS): Outgoing[] => {
  const tokens = [...new Set(queue.map(({ token }) => token()))]
    .filter((token) => token !== undefined)
    .slice(0, maxGroups);
  return queue.filter(({ token }) => tokens.includes(token() ?? '')).slice(0, MAX_QUEUED);
};

/**
 * The body that carries `batch`, its beats grouped by token. `sentAtMs`: epoch milliseconds, on the clock that the view ids use;
 * `rttMs`: how long the latest answer took, once there was one.
 */
export const writeReport = (batch: readonly Outgoing[], sentAtMs: number, rttMs?: number): string => {
  const groups: Record<string, Beat[]> = {};
  for (const { token, beat } of batch) {
    const key = token() ?? '';
    groups[key] = [...(groups[key] ?? []), beat];
  }
  const report: Report = {
    v: BEAT_FORMAT_VERSION,
    sentAtMs: Math.round(sentAtMs),
    ...(rttMs !== undefined && { rttMs }),
    groups: Object.entries(groups).map(([token, beats]) => ({ token, beats })),
  };
  return JSON.stringify(report);
};

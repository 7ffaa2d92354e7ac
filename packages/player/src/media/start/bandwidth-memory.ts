const KEY = 'playhead:bandwidth';

/** What a line brought yesterday says little about today's. */
const KEPT_MS = 24 * 3_600_000;

/**
 * What the line brought when something was last played on this site, in bits per second; 0 where that is unknown or long ago.
 *
 * @param storage asked for at each use, since merely reading `window.localStorage` throws where it is forbidden.
 */
export function recallBandwidth(storage: () => Pick<Storage, 'getItem'>, nowMs: number): number {
  try {
    const [bps = 0, atMs = 0] = (storage().getItem(KEY) ?? '').split(' ').map(Number);
    return bps > 0 && nowMs - atMs < KEPT_MS ? bps : 0;
  } catch {
    return 0;
  }
}

/** Keeps it for the next time, in two digits: a number that many share. */
export function rememberBandwidth(storage: () => Pick<Storage, 'setItem'>, bps: number, nowMs: number): void {
  try {
    if (bps > 0) storage().setItem(KEY, `${Number(bps.toPrecision(2))} ${nowMs}`);
  } catch {
    // Forbidden or full.
  }
}

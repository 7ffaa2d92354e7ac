import type { Beat } from '@playhead/contract/beats';
import { attempt } from '../guard.ts';

/** The part of `Storage` that is used; its keys must be own properties, as those of a `Storage` are. */
export type CrashStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a view leaves behind in case the page doesn't get to say goodbye. */
export interface CrashRecord {
  readonly endpoint: string;
  readonly token: string;
  readonly savedAtMs: number;
  readonly beat: Beat;
}

/** One record per open view. Never throws; without usable storage it keeps nothing. */
export interface CrashRecords {
  readonly save: (record: CrashRecord) => void;
  readonly remove: (viewId: string) => void;
  /** What is left for `endpoint`, at most a day old. */
  readonly left: (endpoint: string, wallMs: number) => CrashRecord[];
}

const PREFIX = 'playhead:';

/** The server takes beats of this age. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Records in `storage()`, asked for at each use because merely reading `window.sessionStorage` throws where it is forbidden.
 *
 * Meant for `sessionStorage`: it belongs to one tab, so that no tab takes the record of a view that is still playing in another.
 * Frames of one origin in one tab, and a duplicated tab, do see each other's; then a live view's record is sent early, which is
 * harmless, since a record is a cumulative beat with a number of its own.
 */
export const createCrashRecords = (storage: () => CrashStorage): CrashRecords => ({
  save: (record) => {
    attempt(() => storage().setItem(PREFIX + record.beat.viewId, JSON.stringify(record)));
  },
  remove: (viewId) => {
    attempt(() => storage().removeItem(PREFIX + viewId));
  },
  left: (endpoint, wallMs) =>
    attempt(() =>
      Object.keys(storage())
        .filter((key) => key.startsWith(PREFIX))
        .map((key): CrashRecord => JSON.parse(storage().getItem(key) ?? ''))
        .filter((record) => record.endpoint === endpoint && wallMs - record.savedAtMs < KEPT_MS),
    ) ?? [],
});

import { attempt } from '../guard.ts';
import type { CrashStorage } from './crash-records.ts';

/** One person's time with one page or tab, as far as anyone can tell. */
export interface Visit {
  /** A random UUID; the same after the page was loaded again, where storage is allowed. */
  readonly sessionId: string;
  /** True the first time only: how long the page took belongs to its first view. */
  readonly isFirstView: () => boolean;
}

/** Not among the crash records. */
const KEY = 'playhead-visit';

const randomId = (): string => {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  // Version 4; of the four digits that the variant allows, one is as good as another.
  return digits.join('').replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The visit that `storage()` remembers, or a new one; without usable storage it lasts as long as the page. */
export const createVisit = (storage: () => CrashStorage): Visit => {
  const known = attempt(() => storage().getItem(KEY)) ?? '';
  const sessionId = UUID.test(known) ? known : randomId();
  attempt(() => storage().setItem(KEY, sessionId));
  let isFirst = true;
  return {
    sessionId,
    isFirstView: () => {
      const was = isFirst;
      isFirst = false;
      return was;
    },
  };
};

import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/** Asking the system for randomness costs more than writing the id; so it is asked for many at once. */
const IDS_AT_ONCE = 256;

/** Creates a source of trace ids in VPE's shape: 26 lower-case letters and digits. */
export function createTraceIds(): () => string {
  let pool = randomBytes(0);
  let used = 0;
  return () => {
    if (used + LENGTH > pool.length) {
      pool = randomBytes(LENGTH * IDS_AT_ONCE);
      used = 0;
    }
    let id = '';
    for (const end = used + LENGTH; used < end; used += 1) id += ALPHABET[(pool[used] ?? 0) & 31];
    return id;
  };
}

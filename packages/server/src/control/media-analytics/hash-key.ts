import { createHash } from 'node:crypto';

/** What is kept of a key: it is only ever compared, and too random to be found by trying. */
export const hashKey = (apiKey: string): Uint8Array => createHash('sha256').update(apiKey).digest();

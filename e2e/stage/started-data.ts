import { cpSync } from 'node:fs';

/** Names the data of a server that has started once with the first account, see `first-start.ts`. */
export const FIRST_DATA = 'E2E_FIRST_DATA';

/** Fills an empty data directory with a copy of that, where there is such. @returns the directory. */
export function asOnceStarted(dataDir: string): string {
  const first = process.env[FIRST_DATA];
  if (first !== undefined) cpSync(first, dataDir, { recursive: true });
  return dataDir;
}

import { returnPath } from './return-path.ts';

/** What the sign-in page's address says: where to go afterwards, and whether a session has ended. */
export interface SignInSearch {
  readonly next?: string;
  readonly ended?: true;
}

/** Reads the sign-in page's part of an address. Whatever makes no sense, or could lead elsewhere, counts as absent. */
export function parseSignInSearch({ next, ended }: Record<string, unknown>): SignInSearch {
  const path = returnPath(next);
  return { ...(path === undefined ? {} : { next: path }), ...(ended === true ? { ended } : {}) };
}

import type { Session } from '@playhead/contract/api';

/** Remembers, as long as the page is open, who is signed in. */
export interface SessionKeeper {
  /** Who is signed in, as far as is known; undefined also where nobody has asked the server yet. */
  readonly kept: () => Session | undefined;
  readonly keep: (session: Session) => void;
  readonly forget: () => void;
}

/** Makes a keeper that knows of no session. */
export function createSessionKeeper(): SessionKeeper {
  let session: Session | undefined;
  return {
    kept: () => session,
    keep: (signedIn) => {
      session = signedIn;
    },
    forget: () => {
      session = undefined;
    },
  };
}

import { createClient, type SessionClient } from '@playhead/sdk';

/** The client of Playhead's API that the console speaks through: signed in by cookie. */
export type Api = SessionClient;

/**
 * Makes the client. `origin` is the server's, which also serves the console; `csrfToken` gives the token of the session that is known
 * now, which changing requests carry.
 */
export const createApi = (origin: string, csrfToken: () => string | undefined): Api =>
  createClient({ baseUrl: origin, session: { csrfToken } });

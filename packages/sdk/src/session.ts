import type { Session } from '@playhead/contract/api';
import { PlayheadApiError } from './errors.ts';
import type { Transport } from './transport.ts';

const PATH = '/api/v1/session';

/** The browser's session. */
export const createSessionApi = (transport: Transport) => ({
  /** Who is signed in; undefined where nobody is. */
  async current(): Promise<Session | undefined> {
    try {
      return (await transport({ method: 'GET', path: PATH })) as Session;
    } catch (error) {
      if (error instanceof PlayheadApiError && error.status === 401) return undefined;
      throw error;
    }
  },

  /** @throws PlayheadApiError 200 (HTTP 401) where email and password do not belong together. */
  signIn: async (email: string, password: string): Promise<Session> =>
    (await transport({ method: 'POST', path: PATH, body: { email, password } })) as Session,

  /** Ends the session. */
  async signOut(): Promise<void> {
    await transport({ method: 'DELETE', path: PATH });
  },
});

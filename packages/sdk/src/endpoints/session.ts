import type { ChangePassword, Session } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import { PlayheadApiError } from '../errors.ts';
import type { Transport } from '../transport.ts';

const PATH = ['session'];

/** The browser's session. */
export const createSessionApi = (transport: Transport) => ({
  /** Who is signed in; undefined where nobody is. */
  async current(call?: CallOptions): Promise<Session | undefined> {
    try {
      return await transport<Session>({ method: 'GET', path: PATH }, call);
    } catch (error) {
      if (error instanceof PlayheadApiError && error.status === 401) return undefined;
      throw error;
    }
  },

  /** @throws PlayheadApiError 200 (HTTP 401) where email and password do not belong together. */
  signIn: (email: string, password: string, call?: CallOptions) =>
    transport<Session>({ method: 'POST', path: PATH, body: { email, password } }, call),

  /** Ends the session. */
  signOut: (call?: CallOptions) => transport<void>({ method: 'DELETE', path: PATH }, call),

  /** Changes the password of whoever is signed in; the user's other sessions end. */
  changePassword: (passwords: ChangePassword, call?: CallOptions) =>
    transport<void>({ method: 'PUT', path: ['session', 'password'], body: passwords }, call),
});

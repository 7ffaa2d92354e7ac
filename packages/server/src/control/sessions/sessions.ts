import type { ChangePassword } from '@playhead/contract/api';
import type { ControlContext } from '../control-context.ts';
import { changePassword } from './change-password.ts';
import { findSession, type SignedIn } from './find-session.ts';
import { type SignInOutcome, signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/** Sessions of the console's users. @param noteFailure told the id of a user whose password was wrong; returns at once. */
export const createSessions = (context: ControlContext, noteFailure: (userId: number) => void) => ({
  /** Takes the same time whether the email is unknown or the password wrong. */
  signIn: (email: string, password: string): Promise<SignInOutcome> => signIn(context, email, password, noteFailure),

  /** The session of a token; undefined where there is none or it has expired. */
  find: (token: string): Promise<SignedIn | undefined> => findSession(context, token),

  /** Sets the password of a session's user, whose other sessions end. Refused with 4923, and 4925 where `current` is wrong. */
  changePassword: (token: string, input: ChangePassword) => changePassword(context, token, input),

  /** Ends a session; does nothing where there is none. */
  signOut: (token: string): Promise<void> => signOut(context, token),
});

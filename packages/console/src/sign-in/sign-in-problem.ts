import { type Failure, failureText, isSignedOut, isThrottled } from '../api/failure.ts';
import type { Messages } from '../i18n/messages.ts';

/** Why signing in failed, in words that fit the form: a 401 here means wrong credentials, not an ended session. */
export function signInProblem(failure: Failure, messages: Messages): string {
  if (isSignedOut(failure)) return messages.signInRefused;
  if (isThrottled(failure)) return messages.signInThrottled;
  return failureText(failure, messages);
}

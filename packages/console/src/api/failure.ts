import { GATEWAY_ERRORS } from '@playhead/contract/errors';
import { PlayheadApiError, PlayheadNetworkError } from '@playhead/sdk';
import type { Messages } from '../i18n/messages.ts';

/**
 * Why something failed: the server's coded answer, no answer at all, or a fault of this page. `code` is a gateway or business code, or
 * the client's own `unreadable_answer`.
 */
export type Failure =
  | { readonly kind: 'answered'; readonly code: string; readonly message: string; readonly details: string | undefined }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken' };

/** Turns what was thrown into a {@link Failure}. */
export function failureOf(error: unknown): Failure {
  if (error instanceof PlayheadNetworkError) return { kind: 'unreachable' };
  if (!(error instanceof PlayheadApiError)) return { kind: 'broken' };
  const { message, details } = error;
  return { kind: 'answered', code: error.code, message, details };
}

const AUTHENTICATION_FAILED = GATEWAY_ERRORS.authenticationFailed.code;
const THROTTLED: readonly string[] = [
  GATEWAY_ERRORS.quotaExceeded.code,
  GATEWAY_ERRORS.throttleLimited.code,
  GATEWAY_ERRORS.rateLimited.code,
];

/** Tells whether a failure means that nobody is signed in, or no longer. */
export const isSignedOut = (failure: Failure): boolean => hasCode(failure, AUTHENTICATION_FAILED);

/** Tells whether a failure has one of these codes. */
export const hasCode = (failure: Failure, ...codes: readonly (string | number)[]): boolean =>
  failure.kind === 'answered' && codes.some((code) => String(code) === failure.code);

/** Tells whether the server asked to be left alone for a while. */
export const isThrottled = (failure: Failure): boolean => hasCode(failure, ...THROTTLED);

/** What a failure means to the user, and what to do. Where nothing better is known, the server's own words. */
export function failureText(failure: Failure, messages: Messages): string {
  if (failure.kind === 'unreachable') return messages.failureUnreachable;
  if (failure.kind === 'broken') return messages.failureBroken;
  if (isThrottled(failure)) return messages.failureThrottled;
  if (hasCode(failure, GATEWAY_ERRORS.permissionDenied.code)) return messages.failureNotAllowed;
  if (hasCode(failure, GATEWAY_ERRORS.notFound.code, 4801)) return messages.failureNotFound;
  return `${messages.failureOther} ${failure.details ?? failure.message}`;
}

import { isGatewayError } from '../error-families.ts';
import { PlayheadApiError, PlayheadNetworkError, UNREADABLE_ANSWER } from '../errors.ts';
import type { Exit } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';
import { printable, printableJson } from './view/printable.ts';

/** What a user can cause, and is told of in words of ours. */
export type KnownError = PlayheadApiError | PlayheadNetworkError | UsageError;

/** Tells a {@link KnownError} from a bug. */
export const isKnownError = (error: unknown): error is KnownError =>
  error instanceof PlayheadApiError || error instanceof PlayheadNetworkError || error instanceof UsageError;

/** With which code the program ends after an error. */
export function exitAfter(error: KnownError): Exit {
  if (error instanceof UsageError) return 'usage';
  if (error instanceof PlayheadNetworkError || error.code === UNREADABLE_ANSWER) return 'notReached';
  return isGatewayError(error, 'authenticationFailed', 'permissionDenied') ? 'notAllowed' : 'apiError';
}

/** An error for people to read: code, message, what to do, each fault, and the name of the request in the server's log. */
export function errorText(error: KnownError): string {
  if (error instanceof UsageError) return `${printable(error.message)}\nSee playhead --help.\n`;
  if (error instanceof PlayheadNetworkError)
    return printable(`${error.message} ${reasonOf(error.cause)}`.trim()).concat('\n');
  const { code, message, details, faults, traceId } = error;
  const trace = traceId === undefined ? '' : ` (trace ${traceId})`;
  const lines = faults.map(({ path, expected, found }) => `\n  ${path}: expected ${expected}, found ${found}`);
  const first = `Error ${code}: ${message}${details === undefined ? '' : ` ${details}`}${trace}`;
  return `${printable(first + lines.join(''))}\n`;
}

/** An error for programs to read. */
export function errorJson(error: KnownError): string {
  const { message } = error;
  if (error instanceof UsageError) return toLine({ code: 'usage', message });
  if (error instanceof PlayheadNetworkError) return toLine({ code: 'network', message });
  const { code, status, details, faults, retryAfterMs, traceId } = error;
  return toLine({ code, status, message, details, ...(faults.length === 0 ? {} : { faults }), retryAfterMs, traceId });
}

const toLine = (error: object) => `${printableJson({ error })}\n`;

/** Node's fetch hides the system's own error, like ECONNREFUSED, in the cause of its cause. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error) || cause.name === 'AbortError') return '';
  const { code, message } = (cause.cause instanceof Error ? cause.cause : cause) as NodeJS.ErrnoException;
  return code === undefined ? message : `(${code})`;
}

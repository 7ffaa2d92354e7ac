import { type PlayheadApiError, PlayheadNetworkError } from '../errors.ts';

/** An error for people to read: code, message, what to do, and the name of the request in the server's log. */
export function errorText(error: PlayheadApiError | PlayheadNetworkError): string {
  if (error instanceof PlayheadNetworkError) return `${error.message} ${reasonOf(error.cause)}\n`;
  const { code, message, details, traceId } = error;
  const trace = traceId === undefined ? '' : ` (trace ${traceId})`;
  return `Error ${code}: ${message}${details === undefined ? '' : ` ${details}`}${trace}\n`;
}

/** An error for programs to read. */
export function errorJson(error: PlayheadApiError | PlayheadNetworkError): string {
  if (error instanceof PlayheadNetworkError)
    return JSON.stringify({ error: { code: 'network', message: error.message } });
  const { code, status, message, details, traceId } = error;
  return JSON.stringify({ error: { code, status, message, details, traceId } });
}

/** Node's fetch hides the system's own error, like ECONNREFUSED, in the cause of its cause. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const { code, message } = (cause.cause instanceof Error ? cause.cause : cause) as NodeJS.ErrnoException;
  return code === undefined ? message : `(${code})`;
}

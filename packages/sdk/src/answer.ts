import { PlayheadApiError, UNREADABLE_ANSWER } from './errors.ts';

const TRACE_HEADER = 'x-ncp-trace-id';

/** An answer as it came. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The `result` of an answer; undefined where the answer has none.
 *
 * @throws PlayheadApiError where the answer is an error of the API, with whichever status, or none of its answers at all.
 */
export function readAnswer({ response, text }: Answer): unknown {
  const answer = parseObject(text);
  const traceId = response.headers.get(TRACE_HEADER) ?? undefined;
  const error = asFields(answer?.['error']);
  if (error) {
    const { errorCode, message, details } = error;
    throw new PlayheadApiError({
      code: String(errorCode),
      status: response.status,
      message: typeof message === 'string' ? message : response.statusText,
      details: typeof details === 'string' ? details : undefined,
      traceId,
    });
  }
  if (!answer || !response.ok || answer['code'] === undefined) throw unreadable(response, traceId);
  return answer['result'];
}

function unreadable({ status }: Response, traceId: string | undefined): PlayheadApiError {
  return new PlayheadApiError({
    code: UNREADABLE_ANSWER,
    status,
    message: `The answer (HTTP ${status}) is not one of the Playhead API.`,
    details: 'Check that the address leads to a Playhead server and not to a proxy or another site.',
    traceId,
  });
}

function parseObject(text: string): Fields | undefined {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

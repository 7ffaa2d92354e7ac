import { type Fault, PlayheadApiError, UNREADABLE_ANSWER } from './errors.ts';
import type { Attempt } from './retry.ts';
import { parseRetryAfter } from './retry-after.ts';

const TRACE_HEADER = 'x-ncp-trace-id';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The `result` of an answer, undefined where the answer has none; or its error, with whichever status it came, which is also that it is
 * none of this API's answers at all.
 */
export function readAnswer(response: Response, text: string, nowMs: number): Attempt<unknown> {
  const answer = parseObject(text);
  const facts = {
    status: response.status,
    retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), nowMs),
    traceId: response.headers.get(TRACE_HEADER) ?? undefined,
  };
  const error = asFields(answer?.['error']);
  if (error) return { ok: false, error: new PlayheadApiError({ ...facts, ...readError(error, response) }) };
  if (answer && response.ok && answer['code'] !== undefined) return { ok: true, value: answer['result'] };
  return { ok: false, error: new PlayheadApiError({ ...facts, ...unreadable(response) }) };
}

const readError = ({ errorCode, message, details, faults }: Fields, { statusText }: Response) => ({
  code: String(errorCode),
  message: typeof message === 'string' ? message : statusText,
  details: typeof details === 'string' ? details : undefined,
  faults: Array.isArray(faults) ? (faults as readonly Fault[]) : undefined,
});

const unreadable = ({ status }: Response) => ({
  code: UNREADABLE_ANSWER,
  message: `The answer (HTTP ${status}) is not one of the Playhead API.`,
  details: 'Check that the address leads to a Playhead server and not to a proxy or another site.',
});

function parseObject(text: string): Fields | undefined {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

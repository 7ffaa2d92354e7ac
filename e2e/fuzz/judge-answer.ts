import { GATEWAY_ERRORS, serviceError } from '@playhead/contract/errors';
import type { RawAnswer } from '../stage/signed-request.ts';

const TRACE_ID = /^[a-z0-9]{26}$/;
const GATEWAY_PAIRS = new Set(Object.values(GATEWAY_ERRORS).map(({ status, code }) => `${status} ${code}`));
const WITHOUT_BODY = [204, 304];
/** With it CMCD tells a player that nobody is there to report to; its code is that of anything that is not there. */
const GONE = 410;

/** What no answer and no line of a log may hold, whoever's it is. */
export const NEVER_SHOWN = /\$argon2|password_hash|secret_sealed|token_hash/;

/** What is wrong with an answer; undefined where it is as documented. */
export function judgeAnswer(method: string, target: string, answer: RawAnswer): string | undefined {
  const { status, headers, text } = answer;
  if (status >= 500) return `status ${status}`;
  if (!TRACE_ID.test(String(headers['x-ncp-trace-id']))) return 'no trace id';
  if (NEVER_SHOWN.test(text)) return 'something that is never shown';
  if (method === 'HEAD' || WITHOUT_BODY.includes(status)) return text === '' ? undefined : 'a body where there is none';
  const isApi = target.startsWith('/api/');
  if (!isApi && status < 400) return undefined;
  if (status === 200 && isFile(answer)) return undefined;
  return isXml(answer) ? judgeXml(text) : judgeJson(answer);
}

const FILES = ['text/csv', 'application/vnd.apache.parquet'];

/** A table that was asked for with `format`. */
const isFile = ({ headers }: RawAnswer) => FILES.includes(String(headers['content-type']).split(';', 1)[0] ?? '');

const isXml = ({ headers }: RawAnswer) => String(headers['content-type']).startsWith('application/xml');

const judgeXml = (text: string): string | undefined =>
  /^<\?xml version="1.0" encoding="UTF-8"\?>\n<(?:error><errorCode>\d+<\/errorCode>|response><code>200<\/code>)/.test(
    text,
  )
    ? undefined
    : 'an XML answer that is not the envelope';

function judgeJson({ status, headers, json }: RawAnswer): string | undefined {
  if (!String(headers['content-type']).startsWith('application/json')) return `content type ${headers['content-type']}`;
  const { error, code } = (json ?? {}) as { error?: { errorCode?: unknown; message?: unknown }; code?: unknown };
  if (error === undefined) return status === 200 && code === '200' ? undefined : 'neither success nor error';
  const { errorCode, message } = error;
  if (typeof errorCode !== 'string' || typeof message !== 'string') return 'an error without code or message';
  return isDocumented(status, errorCode) ? undefined : `status ${status} with code ${errorCode}`;
}

/** Whether a code comes with the status that the tables say. */
function isDocumented(status: number, code: string): boolean {
  if (GATEWAY_PAIRS.has(`${status} ${code}`)) return true;
  if (status === GONE) return code === GATEWAY_ERRORS.notFound.code;
  try {
    return serviceError(Number(code) as Parameters<typeof serviceError>[0]).status === status;
  } catch {
    return false;
  }
}

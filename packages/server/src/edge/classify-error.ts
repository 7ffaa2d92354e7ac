import type { GatewayErrorName } from '@playhead/contract/errors';
import type { FastifyError } from 'fastify';
import { ColumnarError } from '../store/columnar/index.ts';
import { GatewayFailure } from './failures.ts';

/** What an error is in the gateway's terms, and what to tell the caller. */
export interface ClassifiedError {
  readonly name: GatewayErrorName;
  readonly details: string;
  readonly retryAfterSeconds?: number | undefined;
}

const as = (name: GatewayErrorName, details: string, retryAfterSeconds?: number): ClassifiedError => ({
  name,
  details,
  retryAfterSeconds,
});

/** What Fastify's own errors are. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ClassifiedError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: as('requestEntityTooLarge', 'The body is larger than this address accepts.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: as('badRequest', 'Send the body as JSON, with Content-Type: application/json.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: as('badRequest', 'Content-Length does not match the body.'),
  FST_ERR_CTP_INVALID_JSON_BODY: as('badRequest', 'The body is not valid JSON.'),
  FST_ERR_BAD_URL: as('badRequest', 'The address is not valid: check its percent-encoding.'),
  FST_ERR_MAX_PARAM_LENGTH: as('notFound', 'A part of the path is longer than any there is.'),
};

/** Names what went wrong. What is not known is an unexpected error, of which the caller is told nothing. */
export function classifyError(error: unknown): ClassifiedError {
  if (error instanceof GatewayFailure) return as(error.error, error.details, error.retryAfterSeconds);
  const { code, validation, statusCode, message } = error as Partial<FastifyError>;
  if (validation) return as('badRequest', describeFault(message ?? ''));
  const known = FRAMEWORK_ERRORS[code ?? ''] ?? classifyStoreError(error);
  if (known) return known;
  if (error instanceof SyntaxError) return as('badRequest', 'The body is not valid JSON.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return as('badRequest', describeFault(message ?? 'the request is malformed'));
  }
  return as('unexpectedError', 'The request could not be handled; try again, and report the trace id if it goes on.');
}

const RETRY_AFTER_SECONDS = 5;
const STORE_AWAY = as('endpointError', 'A store does not answer; try again soon.', RETRY_AFTER_SECONDS);
const STORE_SLOW = as('endpointTimeout', 'A store took too long; try again, or ask for less.', RETRY_AFTER_SECONDS);
const NOT_STORABLE = as(
  'badRequest',
  'The request holds a value that cannot be: a number out of range, or the character U+0000.',
);

/** Connection failures: of the network, and PostgreSQL's classes 08 (connection exception) and 57P (operator intervention). */
const AWAY_CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08...|57P..|53300)$/;

/** PostgreSQL's query_canceled, which its statement timeout gives, and lock_not_available. */
const SLOW_CODES = /^(?:57014|55P03)$/;

/** PostgreSQL's character_not_in_repertoire, untranslatable_character, numeric_value_out_of_range, invalid_text_representation. */
const VALUE_CODES = /^(?:22021|22P05|22003|22P02)$/;

/** What the driver says in words of its own, without a code. */
const AWAY_MESSAGES = /^Connection terminated|^Client has encountered a connection error/;
const SLOW_MESSAGES = /^timeout exceeded when trying to connect|^Query read timeout/;

/** What a store's error means for the caller; undefined where it is a fault of ours. */
function classifyStoreError(error: unknown): ClassifiedError | undefined {
  if (error instanceof ColumnarError)
    return { away: STORE_AWAY, limit: STORE_SLOW, data: undefined, other: undefined }[error.kind];
  const { code, errors, message } = error as { code?: unknown; errors?: unknown; message?: unknown };
  // Node gives an AggregateError where a host has several addresses.
  if (Array.isArray(errors)) return errors.map(classifyStoreError).find((one) => one !== undefined);
  const [word, text] = [String(code), String(message)];
  if (SLOW_CODES.test(word) || SLOW_MESSAGES.test(text)) return STORE_SLOW;
  if (AWAY_CODES.test(word) || AWAY_MESSAGES.test(text)) return STORE_AWAY;
  return VALUE_CODES.test(word) ? NOT_STORABLE : undefined;
}

const describeFault = (message: string) =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace(/\.\.$/, '.');

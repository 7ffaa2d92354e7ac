/** Header with the id under which the server's log tells of a request. */
export const TRACE_HEADER = 'x-ncp-trace-id';

const REQUEST_HEADERS = [
  'content-type',
  'accept',
  'idempotency-key',
  'x-csrf-token',
  'x-ncp-apigw-timestamp',
  'x-ncp-iam-access-key',
  'x-ncp-apigw-signature-v2',
  'x-ncp-region_code',
];

/** What every answer carries: its trace id, and that pages of every origin may read it. Cookies are never let in from another origin. */
export const answerHeaders = (traceId: string): Record<string, string> => ({
  [TRACE_HEADER]: traceId,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': `${TRACE_HEADER}, retry-after, allow`,
});

/** What a preflight (Fetch standard, "CORS-preflight request") is answered with: what the API takes, named, and `*` for the rest. */
export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': ['*', ...REQUEST_HEADERS].join(', '),
  'access-control-max-age': '86400',
};

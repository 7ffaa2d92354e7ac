import { ErrorSchema } from '@playhead/contract/api';
import { GATEWAY_ERRORS, type GatewayError } from '@playhead/contract/errors';
import { CSRF_HEADER, SESSION_COOKIE } from './authentication.ts';
import { TRACE_HEADER } from './cors.ts';
import { gatewayEnvelope } from './failures.ts';

interface Operation {
  operationId?: string;
  security?: unknown;
  tags?: readonly string[];
  responses?: Record<string, unknown>;
}

/** As much of an OpenAPI document as is completed here. */
interface OpenApiDocument {
  components?: Record<string, unknown>;
  paths?: Record<string, Record<string, Operation>>;
}

const API = '/api/v1/';
const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** Adds to the document what holds for all of the API: proofs, errors, names of operations. */
export function completeDocument(document: OpenApiDocument): OpenApiDocument {
  const paths = Object.entries(document.paths ?? {}).map(([path, operations]) => [path, completeAll(path, operations)]);
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { Error: ErrorSchema },
      responses: { ...ERROR_RESPONSES, NativeError: NATIVE_ERROR },
      headers: HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
    paths: Object.fromEntries(paths),
  };
}

const completeAll = (path: string, operations: Record<string, Operation>) =>
  Object.fromEntries(
    METHODS.flatMap((method) => {
      const operation = operations[method];
      return operation ? [[method, complete(path, method, operation)]] : [];
    }),
  );

function complete(path: string, method: string, operation: Operation): Operation {
  const { '4XX': _all4, '5XX': _all5, ...responses } = operation.responses ?? {};
  const isApi = path.startsWith(API);
  const withErrors = Object.entries(responses).map(([status, response]) => [
    status,
    isApi && status === '200' ? orServiceError(response) : response,
  ]);
  return {
    operationId: operationIdOf(path, method),
    ...operation,
    security: isApi && !isSignIn(path, method) ? PROOFS : [],
    responses: { ...Object.fromEntries(withErrors), ...(isApi ? API_ERRORS : PLAYBACK_ERRORS) },
  };
}

const isSignIn = (path: string, method: string) => path === `${API}session` && method === 'post';

/** `GET /api/v1/players/{player_no}` is `getPlayersPlayerNo`. */
const operationIdOf = (path: string, method: string): string =>
  method +
  path
    .replace(/^\/api\/v1/, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

/** What the service refuses comes with HTTP 200 as well, as VPE has it. */
function orServiceError(response: unknown): unknown {
  const { content = {}, ...rest } = response as Content;
  const { schema, ...media } = content['application/json'] ?? {};
  const both = { anyOf: [schema, { $ref: '#/components/schemas/Error' }] };
  return {
    ...rest,
    description:
      'Done; or an error of the service (4100 to 4805), or a stopped service (200), which come with HTTP 200.',
    headers: { [TRACE_HEADER]: TRACE },
    content: { 'application/json': { schema: both, ...media } },
  };
}

const HEADERS = {
  TraceId: { description: 'Id under which the log of the server tells of the request.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds to wait before the next try.', schema: { type: 'integer' } },
};
const TRACE = { $ref: '#/components/headers/TraceId' };

const rows: readonly GatewayError[] = Object.values(GATEWAY_ERRORS);
const statuses = [...new Set(rows.map(({ status }) => status))].filter((status) => status !== 200);

/** The common errors of one HTTP status. */
function errorResponse(status: number) {
  const entries = Object.entries(GATEWAY_ERRORS).filter(([, row]) => row.status === status);
  const named = entries.map(([name, { code, message }]) => {
    const value = gatewayEnvelope(
      name as keyof typeof GATEWAY_ERRORS,
      'What is wrong with this request, and what to do.',
    );
    return { name, text: `${code} ${message}`, example: { summary: `${code} ${message}`, value } };
  });
  const isPassing = [429, 503, 504].includes(status);
  return {
    description: `errorCode ${named.map(({ text }) => text).join('; ')}`,
    headers: {
      [TRACE_HEADER]: TRACE,
      ...(isPassing ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : {}),
    },
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/Error' },
        examples: Object.fromEntries(named.map(({ name, example }) => [name, example])),
      },
    },
  };
}

const nameOf = (status: number) => `Error${status}`;
const ERROR_RESPONSES = Object.fromEntries(statuses.map((status) => [nameOf(status), errorResponse(status)]));

const NATIVE_ERROR = {
  description: 'An error of the service that VPE has none of (4901 and up), with HTTP 403, 404, 409 or 422.',
  headers: { [TRACE_HEADER]: TRACE },
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const refsTo = (wanted: readonly number[]) =>
  Object.fromEntries(wanted.map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]));

const API_ERRORS = { ...refsTo(statuses), '4XX': { $ref: '#/components/responses/NativeError' } };
const PLAYBACK_ERRORS = refsTo([400, 401, 413, 500, 503]);

const inHeader = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description });

const SECURITY_SCHEMES = {
  timestamp: inHeader('x-ncp-apigw-timestamp', 'Epoch milliseconds, less than 5 minutes off.'),
  accessKey: inHeader('x-ncp-iam-access-key', 'The access key.'),
  signature: inHeader(
    'x-ncp-apigw-signature-v2',
    'Base64 of HMAC-SHA256 over method, target, timestamp and access key.',
  ),
  session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: "The console's session." },
  csrfToken: inHeader(CSRF_HEADER, "The session's csrf_token, for what changes something."),
};

/** A signature, or a session. */
const PROOFS = [
  { timestamp: [], accessKey: [], signature: [] },
  { session: [], csrfToken: [] },
];

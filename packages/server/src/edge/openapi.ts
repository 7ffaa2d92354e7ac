import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { ErrorSchema } from '@playhead/contract/api';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchema,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { TSchema } from 'typebox';
import { completeDocument } from './openapi-document.ts';

/** The application with types out of the schemas. */
export type EdgeApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

interface RouteDescription<Response extends TSchema> {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly response: Response;
  readonly hide?: boolean;
}

/** The parts of a route's schema that every API route has. */
export function describeRoute<Response extends TSchema>({
  summary,
  tags,
  response,
  hide = false,
}: RouteDescription<Response>) {
  return { summary, tags: [...tags], hide, response: { 200: response, '4xx': ErrorSchema, '5xx': ErrorSchema } };
}

/** Serves OpenAPI at /reference/json and a reference page that needs nothing from elsewhere at /reference. */
export async function registerReference(app: EdgeApp, version: string) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Playhead API', version, description: DESCRIPTION, license: { name: 'Apache-2.0' } },
      tags: [
        { name: 'players', description: 'Create and configure players, get their embed code.' },
        { name: 'deployments', description: 'What is deployed to a player, and everything that ever was.' },
        { name: 'account', description: 'The account, its plan, and how much it uses.' },
        { name: 'statistics', description: 'How players play.' },
        { name: 'media analytics', description: 'The same numbers, in the terms of Media Analytics.' },
        { name: 'keys', description: 'API key pairs: make, replace, stop, use again, delete.' },
        { name: 'sub accounts', description: 'Holders of keys that may do what their policies say.' },
        { name: 'users', description: 'People who sign in to the console.' },
        { name: 'policies', description: 'What users and sub accounts may do.' },
        { name: 'audit', description: 'Who did what.' },
        { name: 'session', description: "The console's sign-in." },
        { name: 'playback', description: 'What pages with a player call.' },
      ],
    },
    // The plugin's types know documents of OpenAPI 3.0 too.
    transformObject: (document) =>
      completeDocument('openapiObject' in document ? (document.openapiObject as object) : {}) as object,
    transform: ({ schema, url, route }) => ({ schema: withDocumentedBody(schema, route.config?.documentedBody), url }),
  });
  await app.register(swaggerUi, {
    routePrefix: '/reference',
    logo: { type: 'image/svg+xml', content: Buffer.from(WORDMARK), href: '/reference', target: '_self' },
    theme: {
      title: 'Playhead API',
      css: [{ filename: 'playhead.css', content: REFERENCE_STYLES }],
      favicon: [{ filename: 'mark.svg', rel: 'icon', type: 'image/svg+xml', sizes: 'any', content: MARK }],
    },
    staticCSP: true,
    transformStaticCSP: () => REFERENCE_POLICY,
    uiConfig: { docExpansion: 'list', tryItOutEnabled: false, supportedSubmitMethods: [] },
  });
}

/** Shows a body that only documents: one that the service checks and not the framework. */
const withDocumentedBody = (schema: FastifySchema, body: TSchema | undefined): FastifySchema =>
  body === undefined ? schema : { ...schema, body };

const DESCRIPTION = [
  'Requests are signed: `x-ncp-apigw-timestamp` (epoch milliseconds, less than 5 minutes off), `x-ncp-iam-access-key`, and',
  '`x-ncp-apigw-signature-v2`, the Base64 of HMAC-SHA256 with the secret key over',
  '`METHOD + " " + path with query + "\\n" + timestamp + "\\n" + access key`.',
  'Errors come as `{ "error": { "errorCode", "message", "details" } }`; business errors (4100 to 4805) with HTTP status 200.',
  'Callers that send `Accept: application/xml` are answered in XML. Each answer has an `x-ncp-trace-id`.',
].join(' ');

/** Swagger UI writes styles of its own into the page; scripts and everything else come from here. */
const REFERENCE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#ff4f2e"/><path d="M6 6h12l-5 6.5V24h-2V12.5z" fill="#fff"/></svg>';

const WORDMARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 32" fill="#fff"><path d="M6 6h14l-5.5 8v12h-3V14z" fill="#ff4f2e"/><text x="30" y="23" font-family="system-ui, sans-serif" font-size="20" font-weight="600">Playhead</text></svg>';

const REFERENCE_STYLES =
  '.swagger-ui .topbar { background: #16181d; padding: 10px 0; } .swagger-ui .topbar .download-url-wrapper { display: none; } .swagger-ui .topbar img { height: 32px; }';

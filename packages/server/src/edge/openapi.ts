import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { ErrorSchema } from '@playhead/contract/api';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { TSchema } from 'typebox';

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
        { name: 'statistics', description: 'How players play.' },
        { name: 'session', description: "The console's sign-in." },
        { name: 'playback', description: 'What pages with a player call.' },
      ],
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/reference',
    staticCSP: true,
    uiConfig: { docExpansion: 'list', tryItOutEnabled: false },
  });
}

const DESCRIPTION = [
  'Requests are signed: `x-ncp-apigw-timestamp` (epoch milliseconds, less than 5 minutes off), `x-ncp-iam-access-key`, and',
  '`x-ncp-apigw-signature-v2`, the Base64 of HMAC-SHA256 with the secret key over',
  '`METHOD + " " + path with query + "\\n" + timestamp + "\\n" + access key`.',
  'Errors come as `{ "error": { "errorCode", "message", "details" } }`; business errors (4100 to 4805) with HTTP status 200.',
].join(' ');

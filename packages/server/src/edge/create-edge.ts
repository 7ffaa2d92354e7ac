import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import { createActors } from './actors.ts';
import { endConnections } from './end-connections.ts';
import { handleError, handleNotFound } from './error-handler.ts';
import { GatewayFailure } from './failures.ts';
import { type EdgeApp, registerReference } from './openapi.ts';
import type { EdgeParts } from './parts.ts';
import { auditRoutes } from './routes/audit.ts';
import { beatRoutes } from './routes/beats.ts';
import { deliveryRoutes } from './routes/delivery.ts';
import { deploymentHistoryRoutes } from './routes/deployment-history.ts';
import { deploymentRoutes } from './routes/deployments.ts';
import { embedRoutes } from './routes/embed.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { pageRoutes } from './routes/pages.ts';
import { playerChangeRoutes } from './routes/player-changes.ts';
import { playerRoutes } from './routes/players.ts';
import { policyRoutes } from './routes/policies.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { subAccountRoutes } from './routes/sub-accounts.ts';
import { userRoutes } from './routes/users.ts';
import { createTraceIds } from './trace.ts';

const TRACE_HEADER = 'x-ncp-trace-id';
const BODY_LIMIT_BYTES = 1024 * 1024;

/** The HTTP application over its parts, ready to listen. */
export async function createEdge(parts: EdgeParts): Promise<EdgeApp> {
  const app = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: createTraceIds(),
    return503OnClosing: false,
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.addHook('preClose', async () => endConnections(app.server));
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      [TRACE_HEADER]: request.id,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': `${TRACE_HEADER}, retry-after`,
    });
  });
  app.options('/*', { schema: { hide: true } }, (_request, reply) => reply.code(204).headers(PREFLIGHT_HEADERS).send());
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  await app.register(cookie);
  await app.register(compress, COMPRESSION);
  await app.register(helmet, SECURITY_HEADERS);
  await app.register(rateLimit, { global: false, errorResponseBuilder: tooMany });
  await registerReference(app, parts.version);
  const routeParts = { ...parts, actors: createActors(parts) };
  for (const routes of ROUTES) {
    await app.register(async (scope) => routes(scope as EdgeApp, routeParts));
  }
  await app.register(async (scope) => pageRoutes(scope as EdgeApp, parts));
  return app;
}

/** In the order of the reference. */
const ROUTES = [
  healthRoutes,
  playerRoutes,
  playerChangeRoutes,
  deploymentRoutes,
  deploymentHistoryRoutes,
  embedRoutes,
  sessionRoutes,
  statisticsRoutes,
  beatRoutes,
  deliveryRoutes,
  keyRoutes,
  policyRoutes,
  subAccountRoutes,
  userRoutes,
  auditRoutes,
];

const tooMany = (_request: unknown, { ttl }: { ttl: number }) =>
  new GatewayFailure('rateLimited', 'Too many tries; wait as long as Retry-After says.', Math.ceil(ttl / 1000));

/** For answers made on the spot; files are compressed when they are built. */
const COMPRESSION = {
  encodings: ['br', 'gzip'] as ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};

const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': '*, content-type',
  'access-control-max-age': '86400',
};

/** Pages of our own take nothing from elsewhere and nothing inline; what other sites load from us says so. */
const SECURITY_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      mediaSrc: ["'self'", 'blob:'],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  strictTransportSecurity: false as const,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
};

import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { createActors } from './actors.ts';
import { addressOf } from './admission/address-of.ts';
import { answerInCsv } from './answer-in-csv.ts';
import { answerInXml } from './answer-in-xml.ts';
import { addBodyParsers } from './body-parsers.ts';
import { answerHeaders, PREFLIGHT_HEADERS } from './cors.ts';
import { endConnections } from './end-connections.ts';
import { handleError, handleNotFound } from './error-handler.ts';
import { GatewayFailure } from './failures.ts';
import { rememberRoutes } from './known-routes.ts';
import { answerOddRequests } from './malformed-requests.ts';
import { type EdgeApp, registerReference } from './openapi.ts';
import type { EdgeParts } from './parts.ts';
import { checkRegion } from './region.ts';
import { logRequests } from './request-log.ts';
import { requireFinite } from './require-finite.ts';
import { accountRoutes } from './routes/accounts.ts';
import { auditRoutes } from './routes/audit.ts';
import { beatListRoutes } from './routes/beat-list.ts';
import { beatRoutes } from './routes/beats.ts';
import { cmcdRoutes } from './routes/cmcd.ts';
import { concurrencyRoutes } from './routes/concurrency.ts';
import { deliveryRoutes } from './routes/delivery.ts';
import { deploymentHistoryRoutes } from './routes/deployment-history.ts';
import { deploymentRoutes } from './routes/deployments.ts';
import { embedRoutes } from './routes/embed.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { liveRoutes } from './routes/live.ts';
import { mediaAnalyticsRoutes } from './routes/media-analytics.ts';
import { mediaAnalyticsAccessRoutes } from './routes/media-analytics-access.ts';
import { oembedRoutes } from './routes/oembed.ts';
import { pageRoutes } from './routes/pages.ts';
import { playerChangeRoutes } from './routes/player-changes.ts';
import { playerRoutes } from './routes/players.ts';
import { policyRoutes } from './routes/policies.ts';
import { retentionRoutes } from './routes/retention.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { subAccountRoutes } from './routes/sub-accounts.ts';
import { usageRoutes } from './routes/usage.ts';
import { userRoutes } from './routes/users.ts';
import { viewRoutes } from './routes/views.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { serverOptions } from './server-options.ts';
import { createTraceIds } from './trace.ts';

/** The HTTP application over its parts, ready to listen. */
export async function createEdge(parts: EdgeParts): Promise<EdgeApp> {
  const createTraceId = createTraceIds();
  const app = Fastify(serverOptions(parts, createTraceId)).withTypeProvider<TypeBoxTypeProvider>();
  app.addHook('preClose', async () => endConnections(app.server));
  answerOddRequests(app.server, createTraceId);
  addGateway(app);
  await app.register(cookie);
  await app.register(compress, COMPRESSION);
  await app.register(helmet, SECURITY_HEADERS);
  await app.register(rateLimit, {
    global: false,
    keyGenerator: ({ ip }) => addressOf(ip),
    errorResponseBuilder: tooMany,
  });
  await registerReference(app, parts.version);
  const routeParts = { ...parts, actors: createActors(parts) };
  for (const routes of ROUTES) {
    await app.register(async (scope) => routes(scope as EdgeApp, routeParts));
  }
  await app.register(async (scope) => pageRoutes(scope as EdgeApp, parts));
  return app;
}

/** What holds for every request and answer, whatever the route. */
function addGateway(app: EdgeApp): void {
  rememberRoutes(app);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(answerHeaders(request.id));
    checkRegion(request);
  });
  app.addHook('preHandler', async (request) => requireFinite(request));
  // First: XML is made of what JSON is left.
  answerInCsv(app);
  answerInXml(app);
  logRequests(app);
  app.options('/*', { schema: { hide: true } }, (_request, reply) => reply.code(204).headers(PREFLIGHT_HEADERS).send());
  addBodyParsers(app);
}

/** In the order of the reference. */
const ROUTES = [
  healthRoutes,
  playerRoutes,
  playerChangeRoutes,
  deploymentRoutes,
  deploymentHistoryRoutes,
  embedRoutes,
  accountRoutes,
  usageRoutes,
  keyRoutes,
  subAccountRoutes,
  userRoutes,
  policyRoutes,
  auditRoutes,
  sessionRoutes,
  statisticsRoutes,
  viewRoutes,
  retentionRoutes,
  concurrencyRoutes,
  liveRoutes,
  beatListRoutes,
  mediaAnalyticsAccessRoutes,
  mediaAnalyticsRoutes,
  beatRoutes,
  cmcdRoutes,
  deliveryRoutes,
  oembedRoutes,
];

const tooMany = (_request: unknown, { ttl }: { ttl: number }) =>
  new GatewayFailure('rateLimited', 'Too many tries; wait as long as Retry-After says.', Math.ceil(ttl / 1000));

/** For answers made on the spot; files are compressed when they are built. */
const COMPRESSION = {
  encodings: ['br', 'gzip'] as ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};

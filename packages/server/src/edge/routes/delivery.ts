import { ENVIRONMENTS } from '@playhead/contract/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { requestingPage } from '../../delivery/index.ts';
import { GatewayFailure } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';
import { serverOrigin } from '../server-origin.ts';

const LOADER_PATHS = ['/embed.js', '/ncplayer.js', '/v2/ncplayer.js'] as const;

/** The same names with a version in them, as VPE writes it: `/ncplayer.1.2.3.js`. */
const PINNED_PATHS = ['/embed', '/ncplayer', '/v2/ncplayer'].map((path) => `${path}.:version(^\\d+\\.\\d+\\.\\d+).js`);

/** Tells which version a loader brings; after `;instead-of=`, which one the player has that is not kept any more. */
const VERSION_HEADER = 'x-playhead-player-version';

const AccessKeySchema = Type.String({ pattern: '^[0-9a-f]{32}$', description: "The player's access key." });
const EnvironmentSchema = Type.Optional(Type.Enum([...ENVIRONMENTS]));
const LicenceRequestSchema = Type.Object({ accessKey: AccessKeySchema, environment: EnvironmentSchema });
const LoaderQuerySchema = Type.Object({ access_key: AccessKeySchema, environment: EnvironmentSchema });

interface LoaderRoute {
  readonly Querystring: Static<typeof LoaderQuerySchema>;
  readonly Params: { readonly version?: string };
}
type LoaderRequest = FastifyRequest<LoaderRoute>;

type DeliveryRouteParts = Pick<EdgeParts, 'delivery' | 'publicUrl' | 'log'>;

/** What a page with a player loads: the loader with the player's configuration inlined, and licences. */
export function deliveryRoutes(app: EdgeApp, { delivery, publicUrl, log }: DeliveryRouteParts) {
  const warnOnce = createOnce((insteadOf, version) =>
    log.warn({ insteadOf, version }, 'a player has a version that is not kept any more; it gets the nearest newer one'),
  );
  const sendLoader = async (request: LoaderRequest, reply: FastifyReply) => {
    const { access_key: accessKey, environment = 'production' } = request.query;
    const serverUrl = serverOrigin(request, publicUrl);
    const outcome = await delivery.loader({
      accessKey,
      environment,
      page: requestingPage(request.headers, { serverUrl, accessKey }),
      serverUrl,
      version: request.params.version,
    });
    if (!outcome.ok) {
      const known = outcome.versions.join(', ');
      throw new GatewayFailure('notFound', `There is no version ${request.params.version}; there are ${known}.`);
    }
    const { body, etag, version, insteadOf } = outcome;
    if (insteadOf !== undefined) warnOnce(insteadOf, version);
    reply.headers({
      etag,
      'cache-control': 'private, no-cache',
      vary: 'origin, referer',
      [VERSION_HEADER]: insteadOf === undefined ? version : `${version};instead-of=${insteadOf}`,
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('text/javascript; charset=utf-8').send(body);
  };
  for (const path of [...LOADER_PATHS, ...PINNED_PATHS]) {
    const schema = {
      summary: 'The loader',
      tags: ['playback'],
      hide: path !== LOADER_PATHS[0],
      querystring: LoaderQuerySchema,
    };
    app.get<LoaderRoute>(path, { schema }, sendLoader);
  }

  app.post(
    '/v1/licence',
    { schema: { summary: 'A licence for a page', tags: ['playback'] }, bodyLimit: 4096 },
    async (request) => {
      const { accessKey, environment = 'production' } = parseLicenceRequest(request.body);
      const page = requestingPage(request.headers, { serverUrl: serverOrigin(request, publicUrl), accessKey });
      // A page without an origin of its own (sandboxed) says `null`, and is told why it may not.
      return delivery.licence({ accessKey, environment, page: page ?? { origin: 'null', isHosted: false } });
    },
  );
}

/** Calls `tell` once for each pair: what every page load would repeat is worth one line. */
function createOnce(tell: (one: string, other: string) => void) {
  const told = new Set<string>();
  return (one: string, other: string) => {
    const pair = `${one} ${other}`;
    if (told.has(pair)) return;
    told.add(pair);
    tell(one, other);
  };
}

/** The body comes as text/plain too: that spares the page a preflight. */
function parseLicenceRequest(body: unknown): Static<typeof LicenceRequestSchema> {
  const value = typeof body === 'string' ? parseJson(body) : body;
  const { accessKey, environment } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof accessKey !== 'string' || !/^[0-9a-f]{32}$/.test(accessKey)) {
    throw new GatewayFailure('badRequest', 'accessKey must be the 32 hex digits of the embed code.');
  }
  const known = ENVIRONMENTS.find((one) => one === environment);
  if (environment !== undefined && !known)
    throw new GatewayFailure('badRequest', `environment must be one of ${ENVIRONMENTS.join(', ')}.`);
  return known ? { accessKey, environment: known } : { accessKey };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GatewayFailure('badRequest', 'The body is not valid JSON.');
  }
}

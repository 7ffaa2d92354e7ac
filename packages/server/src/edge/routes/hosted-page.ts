import { GATEWAY_ERRORS, type GatewayErrorName } from '@playhead/contract/errors';
import { type PageQuery, readPageQuery } from '../../delivery/index.ts';
import type { EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';
import { serverOrigin } from '../server-origin.ts';

interface HostedPageRoute {
  readonly Params: { readonly access_key: string };
  readonly Querystring: PageQuery;
}

const FAILURES = {
  unknown_player: 'notFound',
  unusable_source: 'badRequest',
} as const satisfies Record<string, GatewayErrorName>;

/** The page of a player for frames, apps and links, and its style sheet. It is for people: what goes wrong is a page too. */
export function hostedPageRoutes(app: EdgeApp, { delivery, publicUrl }: Pick<EdgeParts, 'delivery' | 'publicUrl'>) {
  const schema = { hide: true };
  // Its policy names the player's sites, so it is written by hand; the older header could name one at most.
  const helmet = { contentSecurityPolicy: false, frameguard: false } as const;

  app.get<HostedPageRoute>('/watch/:access_key', { schema, helmet }, async (request, reply) => {
    const wish = readPageQuery(request.params.access_key, request.query);
    const serverUrl = serverOrigin(request, publicUrl);
    const acceptLanguage = request.headers['accept-language'];
    const page = await delivery.hostedPage(wish, { acceptLanguage, serverUrl });
    const ancestors = page.ok ? page.frameAncestors : ['*'];
    reply.headers({
      'content-security-policy': policyFor(serverUrl, ancestors),
      'cache-control': 'no-cache',
      vary: 'accept-language',
      // A page of somebody else's choice is not for search engines.
      ...(wish.src !== undefined && { 'x-robots-tag': 'noindex' }),
    });
    reply.code(page.ok ? 200 : GATEWAY_ERRORS[FAILURES[page.reason]].status);
    return reply.type('text/html; charset=utf-8').send(page.html);
  });
  app.get('/watch/page.css', { schema }, async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=300')
      .type('text/css; charset=utf-8')
      .send(delivery.hostedPageStyles),
  );
}

/** Scripts and styles come from this server, media from anywhere; nothing is inline. */
const policyFor = (serverUrl: string, frameAncestors: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${serverUrl}`,
    "style-src 'self'",
    'img-src http: https: data:',
    'media-src http: https: blob:',
    'connect-src http: https:',
    `worker-src 'self' ${serverUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join(';');

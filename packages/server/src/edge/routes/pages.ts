import fastifyStatic from '@fastify/static';
import { handleNotFound } from '../error-handler.ts';
import type { EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';
import { serverOrigin } from '../server-origin.ts';
import { hostedPageRoutes } from './hosted-page.ts';

const IMMUTABLE = { immutable: true, maxAge: '365d' } as const;

/** What pages fetch of a version; the rest of its folder is the server's own. */
const PLAYER_FILE = /^\/[\d.]+\/(?:chunks\/|licences\.txt$)/;

/** Files and pages: the player's hashed chunks, hosted pages, the console, the demo. */
export async function pageRoutes(app: EdgeApp, { files, delivery, demoAccessKey, publicUrl }: EdgeParts) {
  const schema = { hide: true };
  await app.register(fastifyStatic, {
    root: files.player,
    prefix: `/player/`,
    decorateReply: false,
    index: false,
    preCompressed: true,
    allowedPath: (path) => PLAYER_FILE.test(path),
    ...IMMUTABLE,
  });
  await app.register(fastifyStatic, {
    root: files.demoMedia,
    prefix: '/demo/media/',
    decorateReply: false,
    index: false,
    maxAge: '1h',
  });

  hostedPageRoutes(app, { delivery, publicUrl });
  await app.register(async (scope) => consoleFiles(scope as EdgeApp, files.console), { prefix: '/console' });
  app.get('/', { schema }, async (_request, reply) => reply.redirect('/console/'));
  app.get('/console', { schema }, async (_request, reply) => reply.redirect('/console/'));

  app.get('/demo', { schema }, async (request, reply) => {
    const accessKey = await demoAccessKey();
    if (accessKey === undefined) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').send(
      await delivery.demoPage({
        accessKey,
        acceptLanguage: request.headers['accept-language'],
        serverUrl: serverOrigin(request, publicUrl),
      }),
    );
  });
  app.get('/demo/page.css', { schema }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(delivery.demoStyles),
  );
}

/** The console, which routes by the browser's history: every address below it that is no file is its page. */
async function consoleFiles(app: EdgeApp, root: string) {
  await app.register(fastifyStatic, {
    root,
    prefix: '/',
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET'
      ? reply.header('cache-control', 'no-cache').sendFile('index.html', root, { cacheControl: false })
      : handleNotFound(request, reply),
  );
}

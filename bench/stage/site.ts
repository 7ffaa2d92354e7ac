import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stage } from './run-benchmark.ts';

/** A file of a site, compressed. */
export interface SiteFile {
  readonly type: string;
  readonly brotli: Uint8Array;
}

/**
 * Starts a publisher's site, whose pages hold just this in their body, and returns its origin under a host name.
 *
 * @param files what else it serves, by path.
 */
export async function startSite(
  stage: Stage,
  host: string,
  bodies: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, SiteFile> = new Map(),
): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url?.slice(1) ?? '';
    const file = files.get(path);
    if (file) {
      response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.brotli);
      return;
    }
    const body = bodies[path];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body === undefined ? 'not here' : page(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stage.atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

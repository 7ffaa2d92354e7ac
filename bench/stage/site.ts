import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stage } from './run-benchmark.ts';

/** Starts a publisher's site, whose pages hold just this in their body, and returns its origin under a host name. */
export async function startSite(stage: Stage, host: string, bodies: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const body = bodies[request.url?.slice(1) ?? ''];
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

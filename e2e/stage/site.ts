import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A publisher's site: pages by path, on a port of its own. */
export interface Site {
  readonly port: number;
  /** Origin under a host name of the publisher's; `*.localhost` names reach this machine without a name server. */
  readonly origin: (host: string) => string;
  readonly set: (path: string, html: string) => void;
  readonly close: () => Promise<void>;
}

/** Starts a publisher's site. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, string>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://site').pathname);
    response
      .writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(html ?? 'not here');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  return {
    port,
    origin: (host) => `http://${host}:${port}`,
    set: (path, html) => void pages.set(path, html),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A page that holds nothing but the pasted code. */
export const pageWith = (code: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A publisher's page</title><link rel="icon" href="data:,"></head><body>${code}</body></html>`;

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  return address.port;
}

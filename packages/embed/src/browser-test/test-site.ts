/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Licence, LicenceRefusal, LoaderConfig } from '@playhead/contract/api';
import type { EmbedManifest } from '../../build.mjs';

/** The strictest policy under which a page can use the player. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
].join('; ');

/** A site with a player: pages, the built player, media, and the parts of the service that a player talks to. */
export interface TestSite {
  readonly origin: string;
  /** What the loader carries; absent where it has to ask. */
  inlined: Licence | LicenceRefusal | undefined;
  /** What POST /v1/licence answers. */
  answer: (accessKey: string) => Licence | LicenceRefusal;
  /** Answers a request in place of the site, if it gives something; the request waits meanwhile. */
  intercept: (path: string, request: IncomingMessage) => Promise<Intercepted | undefined> | Intercepted | undefined;
  /** Paths asked for, in order; a part of a file as `path 0-99`. */
  readonly requests: string[];
  /** Number of the test that runs. What pages of the ones before still report, as they are closed, is not listed. */
  test: number;
  /** Bodies of the reports that came. */
  readonly reports: string[];
  /** Bodies of the requests for a licence. */
  readonly licenceRequests: string[];
  readonly stop: () => Promise<void>;
}

/** An answer in place of the site's. */
export interface Intercepted {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Uint8Array;
}

/** What a test site serves. */
export interface TestSiteFiles {
  readonly dist: string;
  readonly manifest: EmbedManifest;
  readonly media: string;
}

const MIME: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.mpd': 'application/dash+xml',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** A licence as the server would give it. */
export const licenceWith = (options: Readonly<Record<string, unknown>> = {}): Licence => ({
  playerName: 'test',
  playerNo: 1,
  accessKey: 'k1',
  environment: 'production',
  options,
  token: 'token-1',
  tokenExpiresAtMs: Date.now() + 3_600_000,
  serverTimeMs: Date.now(),
});

/** Serves the site on a free port of this machine. */
export async function startTestSite(files: TestSiteFiles): Promise<TestSite> {
  const server = createServer((request, response) => {
    void respond(request, response, site, files).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: TestSite = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inlined: licenceWith(),
    answer: () => licenceWith(),
    intercept: () => undefined,
    requests: [],
    test: 1,
    reports: [],
    licenceRequests: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  site: TestSite,
  files: TestSiteFiles,
): Promise<void> {
  const url = new URL(request.url ?? '/', site.origin);
  const send = (type: string, body: string | Uint8Array, status = 200) =>
    response.writeHead(status, { 'content-type': type, 'content-security-policy': CONTENT_SECURITY_POLICY }).end(body);
  const range = /^bytes=(\d+-\d*)$/.exec(request.headers.range ?? '')?.[1];
  site.requests.push(range === undefined ? url.pathname : `${url.pathname} ${range}`);
  const instead = await site.intercept(url.pathname, request);
  if (instead) return void send(instead.type ?? MIME[extname(url.pathname)] ?? '', instead.body, instead.status);
  if (url.pathname === '/embed.js') return void send('text/javascript', await loader(site, files, url));
  if (url.pathname === '/v1/beats')
    return void send('application/json', takeReport(site, request.headers.referer ?? '', await bodyOf(request)), 202);
  if (url.pathname === '/v1/licence')
    return void send('application/json', takeLicenceRequest(site, await bodyOf(request)));
  if (url.pathname === '/page') return void send('text/html', page(url.searchParams));
  if (url.pathname === '/page.css') return void send('text/css', STYLES);
  if (url.pathname === '/page.js') return void send('text/javascript', url.searchParams.get('code') ?? '');
  const [, area, ...rest] = url.pathname.split('/');
  const folder = area === 'player' ? files.dist : files.media;
  await sendFile(request, response, join(folder, ...rest));
}

async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const body = await readFile(path);
  const headers = { 'content-type': MIME[extname(path)] ?? 'application/octet-stream', 'accept-ranges': 'bytes' };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!range) return void response.writeHead(200, headers).end(body);
  const start = Number(range[1]);
  const end = Math.min(range[2] ? Number(range[2]) : body.length, body.length - 1);
  response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${body.length}` });
  response.end(body.subarray(start, end + 1));
}

async function loader(site: TestSite, { dist, manifest }: TestSiteFiles, url: URL): Promise<string> {
  const template = await readFile(join(dist, manifest.loader), 'utf8');
  const config: LoaderConfig = {
    accessKey: url.searchParams.get('access_key') ?? 'k1',
    environment: 'production',
    serverUrl: site.origin,
    playerUrl: `${site.origin}/player/${manifest.player}`,
    preloadUrls: manifest.hls.map((path) => `${site.origin}/player/${path}`),
    ...(site.inlined && { licence: site.inlined }),
  };
  return template.replace('__PLAYHEAD_CONFIG__', () => JSON.stringify(config));
}

function takeReport(site: TestSite, page: string, body: string): string {
  const test = URL.canParse(page) ? new URL(page).searchParams.get('test') : null;
  if (test === null || test === String(site.test)) site.reports.push(body);
  return JSON.stringify({ accepted: 1, rejected: [], heartbeatSeconds: 10 });
}

function takeLicenceRequest(site: TestSite, body: string): string {
  site.licenceRequests.push(body);
  return JSON.stringify(site.answer((JSON.parse(body) as { accessKey: string }).accessKey));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const STYLES = `
body { margin: 24px; font-family: system-ui, sans-serif; background: #f5f5f2; color: #16181d }
body.dark { background: #0e0f12; color: #eee }
main { max-width: 960px; margin: auto }
@media (width < 600px) { body { margin: 0 } }
`;

/** `html`: the body. `code`: a script of the page. `class`: the body's. */
function page(query: URLSearchParams): string {
  const code = query.get('code');
  const script = code === null ? '' : `<script src="/page.js?code=${encodeURIComponent(code)}"></script>`;
  return `<!doctype html><html lang="${query.get('lang') ?? 'en'}"><head><meta charset="utf-8"><title>Test page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body class="${query.get('class') ?? ''}"><main><h1>Test page</h1>${query.get('html') ?? ''}${script}</main></body></html>`;
}

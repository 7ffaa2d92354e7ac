/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { ApiRequest, FakeApi } from './fake-api.ts';

/** The policy that the real server sends with its pages. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A running server; `origin` without a slash at the end. */
export interface ConsoleServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Serves the built console under /console/ with the strict policy, and a fake API beside it, on a free port. */
export async function startConsoleServer(builtFolder: string, api: () => FakeApi): Promise<ConsoleServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const work = url.pathname.startsWith('/api/')
      ? answerApi(api(), url, request, response)
      : answerFile(builtFolder, url.pathname, response);
    work.catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file of the built console, or its page for every address that is none. */
async function answerFile(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  if (!pathname.startsWith('/console/')) return void response.writeHead(404).end();
  const path = normalize(pathname.slice('/console/'.length));
  const isAsset = extname(path) !== '' && !path.startsWith('..');
  const file = join(folder, isAsset ? path : 'index.html');
  const content = await readFile(file).catch(() => undefined);
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.writeHead(content === undefined ? 404 : 200).end(content);
}

async function answerApi(api: FakeApi, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = api.answer(await readApiRequest(url, request));
  if (answer.sessionToken !== undefined) response.setHeader('set-cookie', sessionCookie(answer.sessionToken));
  response.setHeader('content-type', 'application/json');
  response.writeHead(answer.status).end(JSON.stringify(answer.body));
}

const sessionCookie = (token: string | null): string =>
  `playhead_session=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${token === null ? '; Max-Age=0' : ''}`;

async function readApiRequest(url: URL, request: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: text === '' ? undefined : JSON.parse(text),
    sessionToken: /playhead_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1],
    csrfToken: request.headers['x-csrf-token']?.toString(),
  };
}

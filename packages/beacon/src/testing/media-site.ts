/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Beat, Report } from '@playhead/contract/beats';
import { build } from 'esbuild';

/** A site with a page, the beacon's bundle, a media file that comes in two parts, and a collector. For tests. */
export interface MediaSite {
  readonly url: string;
  readonly beats: () => Beat[];
  readonly close: () => Promise<void>;
}

/** How much of the file comes at once, and how long the rest is held back. */
export interface Throttle {
  readonly firstBytes: number;
  readonly holdMs: number;
}

/** The beacon as one script that leaves itself in `beacon`. */
export const bundleBeacon = async (): Promise<string> => {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('../index.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'beacon',
    conditions: ['source'],
    write: false,
  });
  return built.outputFiles[0]?.text ?? '';
};

/** What a request carries. */
export const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

/** Serves `file` by range. Whoever asks from the start gets the first part, and the rest after a while. */
const sendMedia = (request: IncomingMessage, response: ServerResponse, file: Buffer, throttle: Throttle): void => {
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(206, {
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'content-range': `bytes ${start}-${file.length - 1}/${file.length}`,
    'content-length': file.length - start,
  });
  if (start > 0) {
    response.end(file.subarray(start));
    return;
  }
  response.write(file.subarray(0, throttle.firstBytes));
  const timer = setTimeout(() => response.end(file.subarray(throttle.firstBytes)), throttle.holdMs);
  response.on('close', () => clearTimeout(timer));
};

/** Starts the site on a free port. */
export const startMediaSite = async (mediaPath: string, throttle: Throttle): Promise<MediaSite> => {
  const file = readFileSync(mediaPath);
  const script = await bundleBeacon();
  const beats: Beat[] = [];
  const html = `<!doctype html><meta charset="utf-8"><title>Media</title><video muted width="640" height="360"></video><script>${script}</script>`;
  const server = createServer(async (request, response) => {
    if (request.url?.startsWith('/film.mp4')) sendMedia(request, response, file, throttle);
    else if (request.url === '/beats') {
      const report: Report = JSON.parse(await readBody(request));
      beats.push(...report.groups.flatMap((group) => group.beats));
      response.writeHead(202).end(JSON.stringify({ accepted: 1, rejected: [], heartbeatSeconds: 10 }));
    } else response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    beats: () => beats,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

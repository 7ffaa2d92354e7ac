/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { type Beat, HEARTBEAT_SECONDS, type Report } from '@playhead/contract/beats';
import { DEMO_MPD } from './demo-mpd.ts';
import { bundleBeacon, readBody } from './media-site.ts';

/** A site whose pages play one stream with one engine each, and a collector. For tests. */
export interface EngineSite {
  readonly url: string;
  readonly reports: () => readonly Report[];
  readonly beats: () => readonly Beat[];
  /** Bytes that were sent as media segments since the start. */
  readonly segmentBytes: () => number;
  readonly close: () => Promise<void>;
}

const require = createRequire(import.meta.url);

/** The script that a page would load of each engine, as its package brings it. */
const SCRIPTS: Readonly<Record<string, string>> = {
  hls: require.resolve('hls.js/dist/hls.min.js'),
  shaka: require.resolve('shaka-player/dist/shaka-player.compiled.js'),
  // Its package lets nobody else name the file.
  dash: join(dirname(require.resolve('dashjs')), 'dash.all.min.js'),
  videojs: require.resolve('video.js/dist/video.min.js'),
};

const TYPES: Readonly<Record<string, string>> = { mpd: 'application/dash+xml', m3u8: 'application/vnd.apple.mpegurl' };

const pageOf = (engine: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${engine}</title><video muted playsinline width="640" height="360"></video>
   <script src="/beacon.js"></script><script src="/script/${engine}"></script>`;

/** Starts the site on a free port. `mediaFolder`: the demo's. */
export const startEngineSite = async (mediaFolder: string): Promise<EngineSite> => {
  const beacon = await bundleBeacon();
  const reports: Report[] = [];
  let segmentBytes = 0;

  const find = (path: string): Buffer | string | undefined => {
    if (path === '/beacon.js') return beacon;
    if (path === '/stream.mpd') return DEMO_MPD;
    const script = SCRIPTS[path.replace('/script/', '')];
    if (script) return readFileSync(script);
    const file = join(mediaFolder, path.replace('/media/', ''));
    return path.startsWith('/media/') && existsSync(file) ? readFileSync(file) : undefined;
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site');
    if (pathname === '/beats') {
      reports.push(JSON.parse(await readBody(request)));
      const reply = { accepted: 1, rejected: [], heartbeatSeconds: HEARTBEAT_SECONDS };
      response.writeHead(202).end(JSON.stringify(reply));
      return;
    }
    const content = find(pathname);
    const [, extension = ''] = /\.(\w+)$/.exec(pathname) ?? [];
    if (content && extension === 'm4s') segmentBytes += content.length;
    if (content) response.writeHead(200, { 'content-type': TYPES[extension] ?? 'text/javascript' }).end(content);
    else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(pathname.slice(1)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    reports: () => reports,
    beats: () => reports.flatMap((report) => report.groups.flatMap((group) => group.beats)),
    segmentBytes: () => segmentBytes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

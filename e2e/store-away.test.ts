import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveClickHouseHttp } from '@playhead/server/testing/clickhouse-over-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { licenceFor, playedBeat, report, viewIdAt } from './stage/beats.ts';
import { type CutLine, putLine } from './stage/cut-line.ts';
import { removeDataDir, startServer, type TestServer } from './stage/server.ts';
import { clientOf, eventually, totalsOf } from './stage/statistics.ts';

const SITE = 'http://shop.example.com';
const VIEWS_EACH = 20;

let path: string;
let store: Awaited<ReturnType<typeof serveClickHouseHttp>>;
let line: CutLine;
let server: TestServer;

beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'playhead-away-'));
  store = await serveClickHouseHttp(path);
  line = await putLine(Number(new URL(store.url).port));
  server = await startServer({ environment: { PLAYHEAD_CLICKHOUSE_URL: `http://127.0.0.1:${line.port}` } });
});
afterAll(async () => {
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
  await line.close();
  await store.close();
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
});

describe('a columnar store on another machine', () => {
  it('may be away: beats are taken meanwhile, survive a restart, and all are there when it comes back', async () => {
    const { players } = clientOf(server);
    const player = await players.create({ name: 'away', domains: [{ type: 'web', domain: SITE }] });
    const { token } = await licenceFor(server, player.access_key, SITE);
    const send = async () => {
      const views = Array.from({ length: VIEWS_EACH }, () => viewIdAt(Date.now() - 10_000));
      const answers = views.map((view) => report(server, token, [playedBeat(view, 0, 5000)], SITE));
      return new Set((await Promise.all(answers)).map(({ status }) => status));
    };
    const untilThere = (views: number) =>
      eventually(
        () => totalsOf(server, player.no),
        (totals) => totals['views'] === views,
      );

    expect(await send()).toEqual(new Set([202]));
    expect(await untilThere(VIEWS_EACH)).toMatchObject({ play_time: VIEWS_EACH * 5000 });

    line.cut();
    expect(await send()).toEqual(new Set([202]));
    await expect(totalsOf(server, player.no)).rejects.toMatchObject({ status: 503 });
    await server.signal('SIGKILL');
    line.mend();
    const { dataDir, port } = server;
    server = await startServer({
      dataDir,
      port,
      environment: { PLAYHEAD_CLICKHOUSE_URL: `http://127.0.0.1:${line.port}` },
    });
    expect(await untilThere(2 * VIEWS_EACH)).toMatchObject({ play_time: 2 * VIEWS_EACH * 5000 });

    line.cut();
    expect(await send()).toEqual(new Set([202]));
    line.mend();
    expect(await untilThere(3 * VIEWS_EACH)).toMatchObject({ play_time: 3 * VIEWS_EACH * 5000 });
  });
});

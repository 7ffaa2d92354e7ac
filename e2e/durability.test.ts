import { afterEach, describe, expect, it } from 'vitest';
import { licenceFor, playedBeat, report, viewIdAt } from './stage/beats.ts';
import { makeDataDir, removeDataDir, startServer, type TestServer } from './stage/server.ts';
import { clientOf, eventually, totalsOf } from './stage/statistics.ts';

const SITE = 'http://shop.example.com';
const running: TestServer[] = [];
const folders: string[] = [];

async function start(dataDir: string): Promise<TestServer> {
  const server = await startServer({ dataDir });
  running.push(server);
  return server;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.signal('SIGKILL');
  for (const folder of folders.splice(0)) removeDataDir(folder);
});

async function serverWithPlayer() {
  const dataDir = makeDataDir();
  folders.push(dataDir);
  const server = await start(dataDir);
  const player = await clientOf(server).players.create({ name: 'durable', domains: [{ type: 'web', domain: SITE }] });
  const { token } = await licenceFor(server, player.access_key, SITE);
  return { dataDir, server, player, token };
}

describe('what was answered 202', () => {
  it('survives kill -9 between the answer and the write, and is counted once', async () => {
    const { dataDir, server, player, token } = await serverWithPlayer();
    const views = Array.from({ length: 200 }, () => viewIdAt(Date.now() - 10_000));
    const statuses = await Promise.all(
      views.map(
        async (viewId) =>
          (await report(server, token, [playedBeat(viewId, 0, 0), playedBeat(viewId, 1, 5000)], SITE)).status,
      ),
    );
    const killed = server.signal('SIGKILL');
    expect(new Set(statuses)).toEqual(new Set([202]));
    await killed;

    const restarted = await start(dataDir);
    const totals = await eventually(
      () => totalsOf(restarted, player.no),
      (value) => value['views'] === 200,
    );
    expect(totals).toMatchObject({ views: 200, play_time: 200 * 5000, startup_time: 100, rebuffer_percentage: 0 });

    await report(restarted, token, [playedBeat(views[0] ?? '', 0, 0), playedBeat(views[0] ?? '', 1, 5000)], SITE);
    const marker = viewIdAt(Date.now() - 10_000);
    await report(restarted, token, [playedBeat(marker, 0, 1)], SITE);
    const after = await eventually(
      () => totalsOf(restarted, player.no),
      (value) => value['views'] === 201,
    );
    expect(after['play_time']).toBe(200 * 5000 + 1);
  });

  it('is kept through SIGTERM with beats in flight, and the server ends with 0', async () => {
    const { dataDir, server, player, token } = await serverWithPlayer();
    const answers = Array.from({ length: 300 }, () =>
      report(server, token, [playedBeat(viewIdAt(Date.now() - 10_000), 0, 1000)], SITE).then(
        ({ status }) => status,
        () => 0,
      ),
    );
    await answers[0];
    expect(await server.signal('SIGTERM'), server.output()).toBe(0);
    const acknowledged = (await Promise.all(answers)).filter((status) => status === 202).length;
    expect(acknowledged).toBeGreaterThan(0);

    const restarted = await start(dataDir);
    const { views } = await eventually(
      () => totalsOf(restarted, player.no),
      (value) => (value['views'] ?? 0) >= acknowledged,
    );
    // A report whose answer the closing connection swallowed may have been accepted too: never less, never more than were sent.
    expect(views).toBeLessThanOrEqual(300);
  });

  it('refuses a second process on the same data, and says which has it', async () => {
    const { dataDir } = await serverWithPlayer();
    await expect(startServer({ dataDir })).rejects.toThrow(/in use by process \d+/);
  });
});

describe('what is not counted', () => {
  it('refuses beats without a token of this server, from another origin, and that are no beats', async () => {
    const { server, player, token } = await serverWithPlayer();
    const beat = playedBeat(viewIdAt(Date.now() - 10_000), 0, 0);
    expect((await report(server, 'made.up.token', [beat], SITE)).status).toBe(401);
    const foreign = await report(server, token, [beat], 'http://evil.example.com');
    expect(foreign.status).toBe(401);
    expect(await foreign.json()).toMatchObject({ error: { details: expect.stringContaining('origin_mismatch') } });
    const garbage = await fetch(`${server.url}/v1/beats`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{',
    });
    expect(garbage.status).toBe(400);
    expect(await garbage.json()).toMatchObject({
      error: { errorCode: '100', details: expect.stringContaining('malformed') },
    });

    await report(server, token, [playedBeat(viewIdAt(Date.now() - 10_000), 0, 7)], SITE);
    const totals = await eventually(
      () => totalsOf(server, player.no),
      (value) => value['views'] !== 0,
    );
    expect(totals).toMatchObject({ views: 1, play_time: 7 });
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    expect(figures).toContain('playhead_beats_rejected_total{reason="origin_mismatch"} 1');
  });
});

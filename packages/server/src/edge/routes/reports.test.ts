import { once } from 'node:events';
import { get } from 'node:http';
import { signedHeaders } from '@playhead/signing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReports } from '../../query/index.ts';
import type { ColumnarStore } from '../../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type EdgeForTests, KEYS, startEdgeForTests } from '../edge-for-tests.ts';

let relational: RelationalStore;
let columnar: ColumnarStore;
let dispose: () => Promise<void>;
let edge: EdgeForTests;

const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  ({ store: columnar, dispose } = await openTemporaryStore());
  edge = await startEdgeForTests({ relational, columnar });
  const startMs = edge.clock.nowMs - 60_000;
  const rows = [
    { view_id: viewIdAt(startMs, 1), country: 'KR', title: 'News, "late"' },
    { view_id: viewIdAt(startMs, 2), country: 'JP', title: '=1+1' },
    { view_id: viewIdAt(startMs, 3), account_id: 2, country: 'KR' },
  ].map((row) =>
    beatRow({
      started_at: seconds(startMs),
      event_at: seconds(startMs + 55_000),
      received_at: seconds(startMs + 55_000),
      startup_ms: 250,
      video_id: 'v1',
      duration_ms: 60_000,
      ranges: [[0, 30_000]],
      ...row,
    }),
  );
  await columnar.insert('beat', rows, { token: 'reports' });
});
afterAll(async () => {
  await edge.close();
  await relational.close();
  await dispose();
});

describe('GET /views', () => {
  it("lists the account's own views, with one filter or several", async () => {
    const { status, json } = await edge.call('/api/v1/views');
    expect(status).toBe(200);
    expect(json.result.list.map(({ country }: { country: string }) => country)).toEqual(['JP', 'KR']);
    const one = await edge.call('/api/v1/views?filter=country:KR');
    expect(one.json.result.list).toMatchObject([{ title: 'News, "late"' }]);
    const both = await edge.call('/api/v1/views?filter=country:KR&filter=title~absent');
    expect(both.json.result.list).toEqual([]);
  });

  it('says what is wrong', async () => {
    const { status, json } = await edge.call('/api/v1/views?filter=colour:red');
    expect(status).toBe(400);
    expect(json.error.details).toContain('filter: "colour" is no dimension');
  });
});

describe('format', () => {
  it('writes the whole list of views as CSV or Parquet, though a page would hold one', async () => {
    const csv = await edge.call('/api/v1/views?format=csv&limit=1');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(
      /^attachment; filename="views-\d{8}T\d{4}-\d{8}T\d{4}\.csv"$/,
    );
    expect(csv.text.trimEnd().split('\n')).toHaveLength(3);
    expect(csv.text).toContain(`"'=1+1"`);
    const parquet = await edge.call('/api/v1/views?format=parquet');
    expect(parquet.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    expect(parquet.text.slice(0, 4)).toBe('PAR1');
  });

  it('gives the table of any other answer as CSV, units in the headings', async () => {
    const totals = await edge.call('/api/v1/statistics?metrics=views,startup_time&format=csv');
    expect(totals.text).toBe(
      'metric,unit,value,sample_size,approximate\r\nviews,count,2,2,false\r\nstartup_time,ms,250,2,false\r\n',
    );
    const series = await edge.call('/api/v1/statistics?metrics=startup_time&interval=1h&format=csv');
    expect(series.text.split('\r\n')[0]).toBe(
      'start,complete,startup_time_ms,startup_time_sample_size,startup_time_approximate',
    );
    const retention = await edge.call('/api/v1/retention?video_id=v1&buckets=10&format=csv');
    expect(retention.text.split('\r\n').slice(0, 2)).toEqual(['start_ms,end_ms,plays,viewers,share', '0,6000,2,2,1']);
    expect(retention.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it('leaves errors as they are, and says which formats there are', async () => {
    const { status, json } = await edge.call('/api/v1/views?format=csv&filter=colour:red');
    expect([status, json.error.errorCode]).toEqual([400, '100']);
    expect((await edge.call('/api/v1/statistics?metrics=views&format=pdf')).json.error.details).toMatch(/^format: /);
    const signed = await edge.request('/api/v1/views?format=csv');
    expect(signed.status).toBe(401);
  });
});

describe('GET /views/{view_id}', () => {
  it('shows a view of the account, and no other', async () => {
    const { json } = await edge.call(`/api/v1/views/${viewIdAt(edge.clock.nowMs - 60_000, 1)}`);
    expect(json.result).toMatchObject({
      view: { title: 'News, "late"' },
      journal: { state: 'whole' },
      beats: [{ sequence: 0 }],
    });
    for (const id of [viewIdAt(edge.clock.nowMs - 60_000, 3), viewIdAt(0, 9), 'nonsense']) {
      const other = await edge.call(`/api/v1/views/${id}`);
      expect([other.status, other.json.error.errorCode]).toEqual([404, '300']);
    }
  });
});

describe('GET /live', () => {
  const PATH = '/api/v1/live';

  /** Opens a stream and gives what has come of it, and how to leave. */
  async function listen() {
    const controller = new AbortController();
    const signed = await signedHeaders({ method: 'GET', target: PATH, ...KEYS, nowMs: edge.clock.nowMs });
    const response = await fetch(`${edge.url}${PATH}`, {
      headers: { ...signed, accept: 'text/event-stream' },
      signal: controller.signal,
    });
    const received = { text: '', hasEnded: false };
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) received.text += decoder.decode(chunk, { stream: true });
      received.hasEnded = true;
    })().catch(() => undefined);
    return { response, received, leave: () => controller.abort(), reading };
  }

  /** The same over a connection of its own, which is gone when it is destroyed. */
  async function listenRaw({ url, clock }: EdgeForTests) {
    const signed = await signedHeaders({ method: 'GET', target: PATH, ...KEYS, nowMs: clock.nowMs });
    const request = get(`${url}${PATH}`, { agent: false, headers: { ...signed, accept: 'text/event-stream' } });
    request.on('error', () => {});
    const [response] = await once(request, 'response');
    response.on('error', () => {}).resume();
    return request;
  }

  it('answers once', async () => {
    const { json } = await edge.call(PATH);
    expect(json.result).toMatchObject({
      last_30_minutes: { attempts: 2, plays: 2, failed: 0, top_videos: [{ value: 'v1', attempts: 2 }] },
      now: {
        viewers: 2,
        by_country: [
          { value: 'JP', viewers: 1 },
          { value: 'KR', viewers: 1 },
        ],
      },
    });
  });

  it('goes on as events, and refuses who cannot prove who they are', async () => {
    const { response, received, leave } = await listen();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    await expect.poll(() => received.text).toMatch(/event: numbers\ndata: \{.*"attempts":2.*\}\n\n/);
    leave();
    const anonymous = await edge.request(PATH, { headers: { accept: 'text/event-stream' } });
    expect(anonymous.status).toBe(401);
  });

  it('keeps nothing of listeners that have left', async () => {
    const { live, ...reports } = createReports({ columnar, now: Date.now, completeThroughMs: Date.now });
    let listening = 0;
    const subscribe: typeof live.subscribe = (...args) => {
      listening += 1;
      const leave = live.subscribe(...args);
      return () => {
        listening -= 1;
        leave();
      };
    };
    const other = await startEdgeForTests({
      relational,
      columnar,
      parts: { reports: { ...reports, live: { ...live, subscribe } } },
    });
    const sockets = () =>
      new Promise<number>((resolve) => other.app.server.getConnections((_, count) => resolve(count)));
    for (let round = 0; round < 3; round += 1) {
      const requests = await Promise.all(Array.from({ length: 30 }, () => listenRaw(other)));
      expect([listening, await sockets()]).toEqual([30, 30]);
      for (const one of requests) one.destroy();
      await expect.poll(async () => [listening, await sockets()]).toEqual([0, 0]);
    }
    await other.close();
  });

  it('ends with the server', async () => {
    const other = await startEdgeForTests({ relational, columnar });
    const signed = await signedHeaders({ method: 'GET', target: PATH, ...KEYS, nowMs: other.clock.nowMs });
    const response = await fetch(`${other.url}${PATH}`, { headers: { ...signed, accept: 'text/event-stream' } });
    const reading = response.text();
    await other.close();
    expect(await reading).toContain('retry: ');
  });
});

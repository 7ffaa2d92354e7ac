import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type BodyForTests, type EdgeForTests, startEdgeForTests } from '../edge-for-tests.ts';

const ORIGIN = 'https://www.example.com';

let edge: EdgeForTests;
let other: EdgeForTests;
let relational: RelationalStore;
let columnar: Awaited<ReturnType<typeof openTemporaryStore>>;
let key: string;
let playerNo: number;

const addPlayer = async (name: string) => {
  const body = JSON.stringify({ name, domains: [{ type: 'web', domain: ORIGIN }] });
  return (await edge.call('/api/v1/players', { method: 'POST', body })).json.result;
};

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  columnar = await openTemporaryStore();
  edge = await startEdgeForTests({ relational, columnar: columnar.store });
  other = await startEdgeForTests({ relational, columnar: columnar.store });
  ({ access_key: key, no: playerNo } = await addPlayer('news'));
});
afterAll(async () => {
  await edge.close();
  await other.close();
  await relational.close();
  await columnar.dispose();
});

interface PostOptions {
  readonly target?: string;
  readonly type?: string;
  readonly origin?: string | null;
  readonly to?: EdgeForTests;
}

const post = (
  body: BodyForTests,
  { target = key, type = 'application/cmcd', origin = ORIGIN, to = edge }: PostOptions = {},
) =>
  to.request(`/cmcd/v2/${target}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(origin === null ? {} : { origin }) },
    body,
  });

const BASE_MS = Date.now();

/** An event so long after the beginning. */
const line = (sid: string, sn: number, afterMs: number, rest: string) =>
  `${rest},sid="${sid}",sn=${sn},ts=${BASE_MS + afterMs},v=2`;

/** Sends an event when it happens. */
const tell = (sid: string, sn: number, afterMs: number, rest: string, options: PostOptions = {}) => {
  edge.clock.nowMs = BASE_MS + afterMs;
  other.clock.nowMs = BASE_MS + afterMs;
  return post(line(sid, sn, afterMs, rest), options);
};

const viewsOf = async (videoId: string) => {
  await edge.ingest.drain();
  await other.ingest.drain();
  return columnar.store.query<Record<string, unknown>>({
    sql: `SELECT played_ms, startup_ms, rebuffer_count, reporter, player_no, domain, last_seq,
      finalizeAggregation(state) AS state_, finalizeAggregation(stream_type) AS type, finalizeAggregation(os) AS os_
      FROM view FINAL WHERE finalizeAggregation(video_id) = {video_id:String}`,
    params: { video_id: videoId },
  });
};

describe('POST /cmcd/v2/{target}', () => {
  it('takes events one by one and in batches, and makes one view of a session', async () => {
    const first = line('one', 0, 0, 'cid="film",e=ps,sf=h,st=v,sta=s');
    expect(await tell('one', 0, 0, 'cid="film",e=ps,sf=h,st=v,sta=s')).toMatchObject({ status: 204, text: '' });
    const batch = [
      line('one', 1, 500, 'cid="film",e=ps,msd=480,sf=h,st=v,sta=p'),
      line('one', 2, 30_500, 'br=(3000;v),cid="film",e=t,pt=30000,sta=p'),
    ];
    edge.clock.nowMs = BASE_MS + 30_500;
    expect((await post(`${batch.join('\n')}\n`, { type: 'text/plain;charset=UTF-8' })).status).toBe(204);
    // The same again, as a player does that was not answered.
    expect((await post(batch.join('\n'))).status).toBe(204);
    expect((await post(first)).status).toBe(204);
    expect(await viewsOf('film')).toEqual([
      {
        played_ms: 30_000,
        startup_ms: 480,
        rebuffer_count: 0,
        reporter: 'cmcd',
        player_no: playerNo,
        domain: 'www.example.com',
        last_seq: 2,
        state_: 'playing',
        type: 'vod',
        os_: 'other',
      },
    ]);
  });

  it('knows a session in every process, and after a restart', async () => {
    await tell('two', 0, 0, 'cid="shared",e=ps,sta=p');
    await tell('two', 1, 10_000, 'cid="shared",e=t,sta=p', { to: other });
    await tell('two', 2, 20_000, 'cid="shared",e=ps,sta=r');
    await tell('two', 3, 22_000, 'cid="shared",e=ps,sta=p', { to: other });
    const views = await viewsOf('shared');
    expect(views).toHaveLength(1);
    expect(views[0]).toMatchObject({ played_ms: 20_000, rebuffer_count: 1, last_seq: 3 });
  });

  it('loses nothing where processes are told of a session at once', async () => {
    const events = Array.from({ length: 20 }, (_, sn) => line('crowd', sn, sn * 1000, 'cid="crowd",e=t,sta=p'));
    const answers = await Promise.all(events.map((event, index) => post(event, { to: index % 2 ? other : edge })));
    expect(answers.map(({ status }) => status)).toEqual(events.map(() => 204));
    const views = await viewsOf('crowd');
    expect(views).toHaveLength(1);
    expect(views[0]?.['last_seq']).toBeGreaterThanOrEqual(19);
  });

  it('tells sessions of different players apart, whatever they call them', async () => {
    const { access_key: target } = await addPlayer('sport');
    await post(line('same', 0, 0, 'cid="same",e=ps,sta=p'));
    await post(line('same', 0, 0, 'cid="same",e=ps,sta=p'), { target });
    expect(await viewsOf('same')).toHaveLength(2);
  });

  it('places a session in time by its own clock, however wrong the sender is', async () => {
    await post('cid="clock",e=ps,sid="c",sn=0,sta=p,ts=1000');
    expect(await viewsOf('clock')).toHaveLength(1);
  });

  it('begins no view for a player that only preloads', async () => {
    expect((await post(line('wait', 0, 0, 'cid="wait",e=ps,sta=d'))).status).toBe(204);
    expect(await viewsOf('wait')).toEqual([]);
    await post(line('wait', 1, 40_000, 'cid="wait",e=ps,sta=s'));
    expect((await viewsOf('wait'))[0]).toMatchObject({ last_seq: 1, played_ms: 0 });
  });

  it('answers 410 where nothing is to be sent any more', async () => {
    const event = line('gone', 0, 0, 'e=ps,sta=p');
    const { access_key: deleted, no } = await addPlayer('old');
    await edge.call(`/api/v1/players/${no}`, { method: 'DELETE' });
    const targets: PostOptions[] = [
      { target: '0'.repeat(32) },
      { target: 'nonsense' },
      { target: deleted },
      { origin: 'https://elsewhere.example.net' },
      { origin: 'null' },
      { origin: null },
    ];
    for (const options of targets) {
      const { status, json } = await post(event, options);
      expect([status, json.error.errorCode]).toEqual([410, '300']);
    }
  });

  it('takes a play token in the place of a key, also without an origin', async () => {
    const claims = { accountId: 1, playerNo, environment: 'develop', origin: ORIGIN } as const;
    const times = { issuedAtMs: edge.clock.nowMs, expiresAtMs: edge.clock.nowMs + 3_600_000 };
    const target = await edge.playTokens.issue(claims, times);
    expect((await post(line('t', 0, 0, 'cid="token",e=ps,sta=p'), { target, origin: null })).status).toBe(204);
    expect((await post(line('t', 1, 0, 'e=ps,sta=p'), { target, origin: 'https://x.example' })).status).toBe(410);
    expect(await viewsOf('token')).toHaveLength(1);
  });

  it('says what it cannot read', async () => {
    for (const body of ['nonsense', 'e=ps,sta=p,sid="x"', 'ts=1', ',,,\n\n']) {
      const { status, json } = await post(body);
      expect([body, status, json.error.errorCode]).toEqual([body, 400, '100']);
    }
    expect((await post('x'.repeat(64 * 1024 + 1))).status).toBe(413);
    expect((await post('{}', { type: 'application/json' })).status).toBe(400);
  });

  it('may be asked before by pages of any origin', async () => {
    const response = await fetch(`${edge.url}/cmcd/v2/${key}`, {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
    expect((await post(line('o', 0, 0, 'sta=p'))).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('never answers 500, whatever bytes come', async () => {
    const start = Buffer.from('sid="any",ts=1764000000000,');
    const bytes = fc.uint8Array({ maxLength: 300 }).map((any) => [Buffer.from(any), Buffer.concat([start, any])]);
    const type = fc.constantFrom(
      'application/cmcd',
      'text/plain',
      'text/plain; charset=latin1',
      'application/x-www-form-urlencoded',
    );
    await fc.assert(
      fc.asyncProperty(bytes, type, async (bodies, one) => {
        for (const body of bodies) expect((await post(body, { type: one })).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  it('answers 503 where it cannot keep what it is told', async () => {
    const away = await startEdgeForTests({ relational, columnar: columnar.store });
    try {
      await relational.db.schema.alterTable('cmcd_session').renameTo('cmcd_session_away').execute();
      const { status, headers } = await post(line('503', 0, 0, 'e=ps,sta=p'), { to: away });
      expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    } finally {
      await relational.db.schema.alterTable('cmcd_session_away').renameTo('cmcd_session').execute();
      await away.close();
    }
    expect((await post(line('503', 0, 0, 'e=ps,sta=p'))).status).toBe(204);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOT_SIGNALS, QUALITY_FLAGS } from '@playhead/contract/beats';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { createIngest, type Ingest, type IngestParts } from './create-ingest.ts';
import {
  NOON_MS,
  sampleBeat,
  sampleBody,
  sampleContext,
  silentLog,
  verifySample,
  viewIdAt,
} from './sample-report.fixture.ts';
import { openSpool, type Spool } from './spool.ts';
import { createViewers, namedViewerHash } from './viewers/viewers.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;
let path: string;
let spool: Spool;
let ingest: Ingest;
let nowMs: number;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

const start = (parts: Partial<IngestParts> = {}) =>
  createIngest({
    spool,
    columnar: store,
    verifyToken: verifySample(),
    now: () => nowMs,
    log: silentLog,
    gatherMs: 1,
    closeLimitMs: 200,
    ...parts,
  });

const restart = async (parts: Partial<IngestParts>) => {
  await ingest.close();
  spool = openSpool(path);
  ingest = start(parts);
};

beforeEach(async () => {
  await store.command('TRUNCATE TABLE view');
  nowMs = NOON_MS + 10_020;
  path = await mkdtemp(join(tmpdir(), 'playhead-spool-'));
  spool = openSpool(path);
  ingest = start();
});
afterEach(async () => {
  await ingest.close();
  await rm(path, { recursive: true, force: true });
});

const away = { insertLines: () => Promise.reject(new Error('away')) };

const views = () =>
  store.query<{ player_no: number; played_ms: number; browser: string }>({
    sql: 'SELECT player_no, played_ms, finalizeAggregation(browser) AS browser FROM view FINAL ORDER BY played_ms',
    params: {},
  });

describe('createIngest', () => {
  it('takes a report and brings it into the store', async () => {
    expect(await ingest.accept(sampleBody([sampleBeat()]), sampleContext())).toEqual({
      ok: true,
      reply: { accepted: 1, rejected: [], heartbeatSeconds: 10 },
    });
    await ingest.drain();
    expect(await views()).toEqual([{ player_no: 1001, played_ms: 9000, browser: 'chrome' }]);
    expect(ingest.stats()).toEqual({
      accepted: 1,
      written: 1,
      refused: 0,
      pending: 0,
      repeated: 0,
      conflicting: 0,
      rejected: new Map(),
    });
  });

  it('brings what it found out about the viewer into the store', async () => {
    const key = new Uint8Array(32).fill(1);
    // A number beyond the half of 64 bits, which few formats of numbers hold.
    const viewerId =
      Array.from({ length: 99 }, (_, index) => `viewer-${index}`).find(
        (id) => BigInt(namedViewerHash(key, 7, id)) >= 1n << 63n,
      ) ?? '';
    await restart({
      places: { placeOf: () => ({ continent: 'AS', country: 'KR', region: 'KR-11', asn: 4766, isp: 'Korea Telecom' }) },
      viewers: createViewers({ key, salts: { known: () => undefined, prepare: async () => {} } }),
    });
    const beats = [sampleBeat({ metadata: { viewerId, automated: true } }), sampleBeat({ seq: 4, pausedMs: 1e9 })];
    await ingest.accept(sampleBody(beats), sampleContext());
    await ingest.drain();
    const sql = `SELECT toString(finalizeAggregation(viewer_hash)) AS hash, finalizeAggregation(viewer_kind) AS kind,
      finalizeAggregation(country) AS country, finalizeAggregation(region) AS region, finalizeAggregation(asn) AS asn,
      finalizeAggregation(browser_version) AS version, bot_signals, quality_flags FROM view FINAL`;
    expect(await store.query({ sql, params: {} })).toEqual([
      {
        hash: namedViewerHash(key, 7, viewerId),
        kind: 'id',
        country: 'KR',
        region: 'KR-11',
        asn: 4766,
        version: '156',
        bot_signals: BOT_SIGNALS.automated.bit,
        quality_flags: QUALITY_FLAGS.pausedTooLong.bit,
      },
    ]);
  });

  it('remembers what became of each beat, and nothing of who sent it', async () => {
    const beats = [sampleBeat(), sampleBeat({ viewId: 'x' }), { ...sampleBeat({ seq: 5 }), atMs: -1 }];
    await ingest.accept(sampleBody(beats), sampleContext());
    await ingest.accept(sampleBody([sampleBeat({ seq: 9 })]), sampleContext({ origin: 'https://elsewhere.test' }));
    await ingest.accept(sampleBody([sampleBeat()], { token: 'forged' }), sampleContext());
    const { beats: remembered } = ingest.recent(7, { limit: 10 });
    const nothing = { sighting: 'new', qualityFlags: 0, botSignals: 0 };
    const common = { receivedAtMs: NOON_MS + 10_020, playerNo: 1001, environment: 'production', ...nothing };
    const heartbeat = { reason: 'heartbeat', state: 'playing' };
    expect(remembered).toEqual([
      { ...common, ...heartbeat, viewId: viewIdAt(NOON_MS), sequence: 3, outcome: 'accepted' },
      { ...common, ...heartbeat, viewId: 'x', sequence: 3, outcome: 'view_id_invalid' },
      { ...common, viewId: viewIdAt(NOON_MS), sequence: 5, reason: undefined, state: undefined, outcome: 'malformed' },
      { ...common, ...heartbeat, viewId: viewIdAt(NOON_MS), sequence: 9, outcome: 'origin_mismatch' },
    ]);
    expect(ingest.recent(8, { limit: 10 }).beats).toEqual([]);
  });

  it('counts what comes again, and marks what comes again with other content', async () => {
    const beats = [sampleBeat(), sampleBeat({ watchedMs: 9900 })];
    await ingest.accept(sampleBody(beats), sampleContext());
    await ingest.accept(sampleBody([sampleBeat({ watchedMs: 9900 })]), sampleContext());
    await ingest.accept(sampleBody([sampleBeat({ viewId: 'x' })]), sampleContext());
    expect(ingest.stats()).toMatchObject({ accepted: 3, repeated: 1, conflicting: 1 });
    expect(ingest.recent(7, { limit: 3 }).beats).toMatchObject([
      { sighting: 'conflict', qualityFlags: QUALITY_FLAGS.sequenceConflict.bit },
      { sighting: 'repeated', qualityFlags: 0 },
      { sighting: 'new' },
    ]);
  });

  it('does not say accepted of what it could not store', async () => {
    await restart({ spoolLimitBytes: 0 });
    await ingest.accept(sampleBody([sampleBeat()]), sampleContext());
    expect(ingest.recent(7, { limit: 1 }).beats).toMatchObject([{ outcome: 'unavailable' }]);
  });

  it('takes the good beats and names the others with their reasons', async () => {
    const beats = [
      sampleBeat(),
      { ...sampleBeat({ seq: 4 }), state: 'dreaming' },
      sampleBeat({ seq: 5, viewId: '017f22e2-79b0-4cc3-98c4-dc0c0c07398f' }),
      sampleBeat({ seq: 6, atMs: 1_000_000 }),
    ];
    expect(await ingest.accept(sampleBody(beats), sampleContext())).toEqual({
      ok: true,
      reply: {
        accepted: 1,
        rejected: [
          { viewId: sampleBeat().viewId, seq: 4, reason: 'malformed' },
          { viewId: '017f22e2-79b0-4cc3-98c4-dc0c0c07398f', seq: 5, reason: 'view_id_invalid' },
          { viewId: sampleBeat().viewId, seq: 6, reason: 'in_future' },
        ],
        heartbeatSeconds: 10,
      },
    });
    expect(Object.fromEntries(ingest.stats().rejected)).toEqual({ malformed: 1, view_id_invalid: 1, in_future: 1 });
  });

  it('takes a group with a good token beside one with a false one', async () => {
    const groups = [
      { token: 'false', beats: [sampleBeat()] },
      { token: 'good', beats: [sampleBeat({ seq: 4 })] },
    ];
    const body = JSON.stringify({ v: 1, sentAtMs: NOON_MS + 10_000, groups });
    expect(await ingest.accept(body, sampleContext())).toMatchObject({
      ok: true,
      reply: { accepted: 1, rejected: [{ seq: 3, reason: 'token_invalid' }] },
    });
  });

  it.each([
    ['a false token', sampleBody([sampleBeat()], { token: 'false' }), {}, 'token', 'token_invalid'],
    ['no token', sampleBody([sampleBeat()], { token: '' }), {}, 'token', 'token_missing'],
    ['a page elsewhere', sampleBody([sampleBeat()]), { origin: 'https://evil.example' }, 'token', 'origin_mismatch'],
    ['another version', '{"v":2}', {}, 'unsupported_version', 'unsupported_version'],
    ['a broken body', '{"v":1}', {}, 'malformed', 'malformed'],
    ['broken beats only', sampleBody([{ seq: 1 }]), {}, 'malformed', 'malformed'],
  ] as const)('refuses the whole report for %s, and counts it', async (_what, body, context, kind, reason) => {
    const outcome = await ingest.accept(body, sampleContext(context));
    expect(outcome).toMatchObject({ ok: false, kind, reason });
    expect(outcome.ok || outcome.details.length).toBeGreaterThan(10);
    expect(ingest.stats()).toMatchObject({ accepted: 0, pending: 0, rejected: new Map([[reason, 1]]) });
  });

  it('answers a report whose beats are all too late, so that they are dropped', async () => {
    const context = sampleContext({ receivedAtMs: NOON_MS + 90_000_000 });
    const body = sampleBody([sampleBeat()], { sentAtMs: NOON_MS + 90_000_000 });
    expect(await ingest.accept(body, context)).toMatchObject({
      ok: true,
      reply: { accepted: 0, rejected: [{ reason: 'too_late' }] },
    });
  });

  it('asks to try again, and takes nothing, when the spool is full', async () => {
    await restart({ columnar: away, spoolLimitBytes: 1, backlogAgeMs: 0 });
    expect(await ingest.accept(sampleBody([sampleBeat()]), sampleContext())).toMatchObject({ ok: true });
    expect(await ingest.accept(sampleBody([sampleBeat()]), sampleContext())).toMatchObject({ kind: 'unavailable' });
    expect(ingest.stats()).toMatchObject({ accepted: 1, pending: 1 });
  });

  it('asks to try again when the disk does not take the beats', async () => {
    const broken = { ...spool, append: () => Promise.reject(new Error('No space left on device')) };
    const outcome = await start({ spool: broken }).accept(sampleBody([sampleBeat()]), sampleContext());
    expect(outcome).toMatchObject({ ok: false, kind: 'unavailable' });
  });

  it('takes no more of an account than it may report, and says when to come again', async () => {
    await restart({ beatsPerSecond: 1 });
    const report = (beats: number) =>
      ingest.accept(sampleBody(Array.from({ length: beats }, (_, seq) => sampleBeat({ seq }))), sampleContext());
    expect(await report(10)).toMatchObject({ ok: true });
    expect(await report(2)).toMatchObject({ ok: false, kind: 'throttled', retryAfterMs: 2000 });
    expect(ingest.stats()).toMatchObject({ accepted: 10 });
    nowMs += 2000;
    expect(await report(2)).toMatchObject({ ok: true });
  });

  it('asks to try again when it is closing', async () => {
    await ingest.close();
    expect(await ingest.accept(sampleBody([sampleBeat()]), sampleContext())).toMatchObject({ kind: 'unavailable' });
    spool = openSpool(path);
    ingest = start();
  });

  it('asks senders to slow down while it is behind', async () => {
    await restart({ columnar: away });
    await ingest.accept(sampleBody([sampleBeat()]), sampleContext());
    nowMs += 90_000;
    expect(await ingest.accept(sampleBody([sampleBeat()]), sampleContext())).toMatchObject({
      reply: { heartbeatSeconds: 30 },
    });
  });

  it('says up to when everything has arrived in the store', async () => {
    await ingest.accept(sampleBody([sampleBeat()]), sampleContext());
    await ingest.drain();
    nowMs += 60_000;
    expect(ingest.completeThroughMs()).toBe(nowMs);
    await restart({ columnar: away });
    const accepting = ingest.accept(sampleBody([sampleBeat()]), sampleContext({ receivedAtMs: nowMs }));
    nowMs += 5000;
    expect(ingest.completeThroughMs()).toBe(nowMs - 5000);
    await accepting;
    expect(ingest.completeThroughMs()).toBe(nowMs - 5000);
  });

  it('carries on where the process before it was cut off', async () => {
    await restart({ columnar: away });
    await ingest.accept(sampleBody([sampleBeat()]), sampleContext());
    await restart({});
    await ingest.drain();
    expect(await views()).toHaveLength(1);
  });

  it.each(['\ud800', '\u0000', '\\', '"}', '\u2028\n', '한국어 🎬'])(
    'takes the title %j as far as it is text',
    async (title) => {
      const viewId = viewIdAt(NOON_MS, 99);
      await ingest.accept(sampleBody([sampleBeat({ viewId, metadata: { title } })]), sampleContext());
      await ingest.drain();
      expect(ingest.stats()).toMatchObject({ written: 1, refused: 0 });
      const sql = 'SELECT finalizeAggregation(title) AS title FROM view FINAL';
      expect(await store.query({ sql, params: {} })).toEqual([{ title: Buffer.from(title).toString() }]);
    },
  );
});

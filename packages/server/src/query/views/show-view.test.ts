import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { createReports } from '../reports.ts';

const START_MS = Math.floor(Date.now() / 1000) * 1000 - 600_000;
const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);
const ID = viewIdAt(START_MS, 1);
const GONE_MS = START_MS - 48 * 3_600_000;
const GONE_ID = viewIdAt(GONE_MS, 2);

let store: ColumnarStore;
let dispose: () => Promise<void>;

const beat = (seq: number, atMs: number, row: Readonly<Record<string, unknown>> = {}) =>
  beatRow({
    view_id: ID,
    seq,
    started_at: seconds(START_MS),
    event_at: seconds(START_MS + atMs),
    received_at: seconds(START_MS + atMs),
    at_ms: atMs,
    ...row,
  });

const rendition = { rendition_width: 1280, rendition_height: 720, rendition_bitrate_bps: 2_000_000 };

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  await store.command('SYSTEM STOP MERGES beat');
  const rows = [
    beat(0, 0, {
      state: 'starting',
      reason: 'start',
      page_url: 'https://a.test/p',
      viewer_hash: '77',
      viewer_kind: 'id',
    }),
    beat(2, 12_000, {
      ...rendition,
      buffer_ms: 4000,
      playhead_ms: 11_000,
      features: 5,
      spans: [
        ['stall', 0, 9000, 10_000, 1, 8000, 0, 0, 0, ''],
        ['rendition', 0, 500, 12_000, 1, 0, 1280, 720, 2_000_000, ''],
      ],
    }),
    beat(1, 5000, { playhead_ms: 4000 }),
    beat(4, 20_000, {
      state: 'failed',
      reason: 'error',
      exit: 'error',
      error_code: 'E0004',
      error_fatal: 1,
      error_detail: 'bufferAppendError',
      spans: [['stall', 0, 9000, 11_500, 0, 8000, 0, 0, 0, '']],
    }),
  ];
  for (const row of [...rows, ...rows]) await store.insert('beat', [row], { token: JSON.stringify(row) });
  const gone = beat(0, 0, { view_id: GONE_ID, title: 'Kept' });
  await store.insert('beat', [gone], { token: 'gone' });
  await store.command(`ALTER TABLE beat DROP PARTITION '${new Date(GONE_MS).toISOString().slice(0, 10)}'`);
});
afterAll(() => dispose());

const show = async (viewId: string, accountId = 1) => {
  const reports = createReports({ columnar: store, now: Date.now, completeThroughMs: Date.now });
  return reports.views.show(accountId, viewId);
};
const shown = async (viewId: string) => {
  const answer = await show(viewId);
  if (!answer.ok) throw new Error(answer.details);
  return answer.value;
};

describe('views.show', () => {
  it('tells a view from beginning to end: every beat once, spans as far as they reach, errors, what is missing', async () => {
    const timeline = await shown(ID);
    expect(timeline.beats.map(({ sequence, at_ms, state }) => [sequence, at_ms, state])).toEqual([
      [0, 0, 'starting'],
      [1, 5000, 'playing'],
      [2, 12_000, 'playing'],
      [4, 20_000, 'failed'],
    ]);
    expect(timeline.beats[2]).toMatchObject({
      at: new Date(START_MS + 12_000).toISOString(),
      playhead_ms: 11_000,
      buffer_ms: 4000,
      rendition: { width: 1280, height: 720, bitrate_bps: 2_000_000 },
    });
    expect(timeline.beats[0]).toMatchObject({ buffer_ms: null, rendition: null, exit: null });
    expect(timeline.spans).toMatchObject([
      { kind: 'rendition', from_ms: 500, to_ms: 12_000, open: true, rendition: { height: 720 } },
      { kind: 'stall', from_ms: 9000, to_ms: 11_500, open: false, playhead_ms: 8000, rendition: null },
    ]);
    expect(timeline.errors).toEqual([
      { at_ms: 20_000, code: 'E0004', fatal: true, business: false, detail: 'bufferAppendError' },
    ]);
    expect(timeline.journal).toMatchObject({ state: 'partial', beats_received: 4, beats_missing: 1 });
  });

  it('has the facts that are known, in words, and never who the viewer is', async () => {
    const { facts, view } = await shown(ID);
    expect(view).toMatchObject({ view_id: ID, exit: 'error', error_fatal: true });
    expect(facts).toMatchObject({
      page_url: 'https://a.test/p',
      features: ['fullscreen', 'captions'],
      viewer_kind: 'id',
    });
    expect(Object.keys(facts)).not.toContain('viewer_hash');
    expect(Object.keys(facts)).not.toContain('isp');
    expect(Object.keys(facts)).not.toContain('drm_load_ms');
  });

  it('still shows a view whose beats are no longer kept, and says so', async () => {
    const timeline = await shown(GONE_ID);
    expect(timeline).toMatchObject({ view: { title: 'Kept' }, journal: { state: 'expired' }, beats: [], spans: [] });
    const hourMs = 3_600_000;
    expect(Date.parse(timeline.journal.kept_until)).toBe(Math.floor(GONE_MS / hourMs) * hourMs + 30 * 24 * hourMs);
  });

  it("does not show another account's view, nor one that there is not", async () => {
    for (const answer of [await show(ID, 2), await show(viewIdAt(START_MS, 3)), await show("x' OR 1=1")]) {
      expect(answer).toMatchObject({ ok: false, reason: 'unknown' });
    }
  });
});

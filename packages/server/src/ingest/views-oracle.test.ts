import type { Beat, ViewState } from '@playhead/contract/beats';
import { WATCHING_STATES } from '@playhead/contract/beats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { judgeBeat } from './judge-beat.ts';
import { sampleBeat, sampleToken, viewIdAt } from './sample-report.fixture.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

const START_MS = Date.now() - 3_600_000;

/** A stretch of a view's life. */
interface Stretch {
  readonly state: ViewState;
  readonly ms: number;
}

const stretch = fc.record({
  state: fc.constantFrom<ViewState>('playing', 'stalled', 'seeking', 'paused'),
  ms: fc.integer({ min: 1, max: 60_000 }),
});
const history = fc.array(stretch, { minLength: 1, maxLength: 12 });

/** The beats of a view: one as it starts, and one after each stretch, with everything so far. */
const beatsOf = (stretches: readonly Stretch[], number: number): readonly Beat[] => {
  const beats = [
    sampleBeat({
      ...NOTHING_YET,
      viewId: viewIdAt(START_MS + number * 1000, number),
      metadata: { title: `t${number}` },
    }),
  ];
  for (const [index, { state, ms }] of stretches.entries()) {
    const last = beats.at(-1) ?? sampleBeat(NOTHING_YET);
    const { metadata: _, ...totals } = last;
    beats.push({
      ...totals,
      seq: index + 1,
      state,
      reason: 'state',
      atMs: last.atMs + ms,
      playedMs: last.playedMs + (state === 'playing' ? ms : 0),
      watchedMs: last.watchedMs + (isWatching(state) ? ms : 0),
      stalledMs: (last.stalledMs ?? 0) + (state === 'stalled' ? ms : 0),
      stallCount: (last.stallCount ?? 0) + (state === 'stalled' ? 1 : 0),
      ...(state === 'playing' && last.startupMs === undefined ? { startupMs: last.atMs } : {}),
    });
  }
  return beats;
};

const { startupMs: _, ...withoutStartup } = sampleBeat();
const NOTHING_YET = {
  ...withoutStartup,
  seq: 0,
  state: 'starting',
  reason: 'start',
  atMs: 0,
  playedMs: 0,
  watchedMs: 0,
  stalledMs: 0,
  stallCount: 0,
  seekMs: 0,
} as const;

const isWatching = (state: ViewState) => (WATCHING_STATES as readonly ViewState[]).includes(state);

const rowOf = (beat: Beat, viewStartMs: number) => {
  const atMs = viewStartMs + beat.atMs;
  const device = { device: 'pc', os: 'linux', browser: 'chrome' } as const;
  const judged = judgeBeat(beat, {
    token: sampleToken(START_MS),
    sentAtMs: atMs,
    receivedAtMs: atMs,
    device,
    enrich: () => ({}),
    sight: () => 'new',
    reporter: 'beacon',
  });
  if (!judged.ok) throw new Error(judged.reason);
  return judged.row;
};

/** What becomes of a row on its way: how often it arrives, where in the order, and whether it is lost; the last is never lost. */
const fate = fc.record({ copies: fc.integer({ min: 0, max: 3 }), place: fc.double({ min: 0, max: 1, noNaN: true }) });

const scenario = fc.record({
  histories: fc.array(history, { minLength: 1, maxLength: 6 }),
  fates: fc.array(fate, { minLength: 100, maxLength: 100 }),
  batchSize: fc.integer({ min: 1, max: 20 }),
  mergeAt: fc.integer({ min: 0, max: 10 }),
});

const SQL = `SELECT toString(view_id) AS view_id, last_seq, finalizeAggregation(state) AS state, played_ms, watched_ms, stalled_ms,
  stall_count, startup_ms, at_ms, toUnixTimestamp64Milli(started_at) AS started_at_ms,
  toUnixTimestamp64Milli(last_at) AS last_at_ms, quality_flags
  FROM view FINAL ORDER BY view_id`;

describe('views', () => {
  it('are the same whatever arrives how often in what order', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ histories, fates, batchSize, mergeAt }) => {
        await store.command('TRUNCATE TABLE view');
        const sent = histories.map(beatsOf);
        const arriving = sent
          .flatMap((beats, view) =>
            beats.map((beat, index) => ({
              row: rowOf(beat, START_MS + view * 1000),
              isLast: index === beats.length - 1,
            })),
          )
          .flatMap(({ row, isLast }, index) => {
            const { copies, place } = fates[index % fates.length] ?? { copies: 1, place: 0 };
            return Array.from({ length: isLast ? Math.max(1, copies) : copies }, (_, copy) => ({
              row,
              place: (place + copy * 0.37) % 1,
            }));
          })
          .sort((one, other) => one.place - other.place)
          .map(({ row }) => row);
        for (let at = 0; at < arriving.length; at += batchSize) {
          await store.insert('beat', arriving.slice(at, at + batchSize), { token: `${at}` });
          if (at / batchSize === mergeAt) await store.command('OPTIMIZE TABLE view FINAL');
        }
        expect(await store.query({ sql: SQL, params: {} })).toEqual(sent.map(oracle));
      }),
      { numRuns: 20 },
    );
  });
});

/** A view as its last beat tells it. */
const oracle = (beats: readonly Beat[], view: number) => {
  const last = beats.at(-1) ?? sampleBeat(NOTHING_YET);
  return {
    view_id: last.viewId,
    last_seq: last.seq,
    state: last.state,
    played_ms: last.playedMs,
    watched_ms: last.watchedMs,
    stalled_ms: last.stalledMs,
    stall_count: last.stallCount,
    startup_ms: last.startupMs ?? -1,
    at_ms: last.atMs,
    started_at_ms: START_MS + view * 1000,
    last_at_ms: START_MS + view * 1000 + last.atMs,
    quality_flags: 0,
  };
};

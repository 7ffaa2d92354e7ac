import type { Statistics, StatisticsQuery } from '@playhead/contract/api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeBeat } from '../ingest/judge-beat.ts';
import { sampleToken } from '../ingest/sample-report.fixture.ts';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { viewIdAt } from '../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { createQuery } from './create-query.ts';
import { expectedMetrics, type KnownView } from './oracle.fixture.ts';
import { atMsOf, beatOf, type History, historiesBefore, type Standing, standingsOf } from './random-history.fixture.ts';

/** A moment of today, for the journal forgets what is a month old. */
const NOW_MS = Math.floor(Date.now() / 3_600_000) * 3_600_000;
const ACCOUNT = 7;
/** `npm run oracle` sets these; making a failure small takes minutes. */
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 4);
const SEED = process.env['ORACLE_SEED'] === undefined ? undefined : Number(process.env['ORACLE_SEED']);
const SHRINKS = process.env['ORACLE_SHRINK'] === '1';

let store: ColumnarStore;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

/** What becomes of a report on its way: how often it arrives, how late, and where in the order. */
const fate = fc.record({
  copies: fc.constantFrom(0, 0, 1, 1, 1, 2, 3),
  delayMs: fc.oneof(fc.integer({ min: 0, max: 1900 }), fc.integer({ min: 0, max: 100_000 })),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
});

const scenario = fc.record({
  histories: historiesBefore(NOW_MS),
  fates: fc.array(fate, { minLength: 60, maxLength: 60 }),
  /** How far the clocks of senders are off. */
  skewsMs: fc.array(fc.integer({ min: -5 * 3_600_000, max: 5 * 3_600_000 }), { minLength: 5, maxLength: 5 }),
  batchSize: fc.integer({ min: 1, max: 40 }),
  mergeAt: fc.integer({ min: 0, max: 6 }),
});

interface Arrival {
  readonly view: number;
  readonly standing: Standing;
  readonly seq: number;
  readonly receivedMs: number;
  readonly place: number;
  readonly row: object;
}

const rowOf = (standing: Standing, seq: number, view: number, skewMs: number, receivedMs: number): object => {
  const { startMs, device, viewer, botSignals, country } = standing.history;
  const beat = beatOf(standing, viewIdAt(startMs + skewMs, view), seq);
  const judged = judgeBeat(beat, {
    token: { ...sampleToken(NOW_MS - 86_400_000), expiresAtMs: NOW_MS + 86_400_000 },
    sentAtMs: startMs + beat.atMs + skewMs,
    receivedAtMs: receivedMs,
    device: { device, os: 'linux', browser: 'chrome' },
    enrich: () => ({
      ...(viewer === undefined ? {} : { viewerHash: viewer, viewerKind: 'id' }),
      ...(country === undefined ? {} : { country }),
      botSignals,
    }),
    sight: () => 'new',
    reporter: 'beacon',
  });
  if (!judged.ok) throw new Error(judged.reason);
  return judged.row;
};

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const arrivalsOf = ({ histories, fates, skewsMs }: Scenario): readonly Arrival[] => {
  const reports = histories.flatMap((history: History, view) =>
    standingsOf(history).map((standing, seq) => ({ standing, seq, view })),
  );
  return reports
    .flatMap(({ standing, seq, view }, index) => {
      const { copies, delayMs, place } = fates[index % fates.length] ?? { copies: 1, delayMs: 0, place: 0 };
      const receivedMs = standing.history.startMs + atMsOf(standing) + delayMs;
      const row = rowOf(standing, seq, view, skewsMs[view % skewsMs.length] ?? 0, receivedMs);
      return Array.from({ length: copies }, (_, copy) => {
        return { view, standing, seq, receivedMs, row, place: (place + copy * 0.37) % 1 };
      });
    })
    .sort((one, other) => one.place - other.place);
};

/** Of each view that was heard of, how it stood at the last of its reports that came. */
const knownViews = (arrivals: readonly Arrival[]): readonly KnownView[] => {
  const views = new Set(arrivals.map(({ view }) => view));
  return [...views].flatMap((number) => {
    const reports = arrivals.filter(({ view }) => view === number);
    const [last] = reports.toSorted((one, other) => other.seq - one.seq);
    const lastReceivedMs = Math.max(...reports.map(({ receivedMs }) => receivedMs));
    return last === undefined ? [] : [{ standing: last.standing, lastReceivedMs }];
  });
};

const insert = async (arrivals: readonly Arrival[], { batchSize, mergeAt }: Scenario) => {
  await store.command('TRUNCATE TABLE view');
  for (let at = 0; at < arrivals.length; at += batchSize) {
    const rows = arrivals.slice(at, at + batchSize).map(({ row }) => row);
    await store.insert('beat', rows, { token: `${at}` });
    if (at / batchSize === mergeAt) await store.command('OPTIMIZE TABLE view FINAL');
  }
};

const ask = async (query: Partial<StatisticsQuery>): Promise<Statistics> => {
  const { statistics } = createQuery({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS });
  const range = { from: new Date(NOW_MS - 86_400_000).toISOString(), to: new Date(NOW_MS + 86_400_000).toISOString() };
  const outcome = await statistics(ACCOUNT, { metrics: 'views', ...range, ...query });
  if (!outcome.ok) throw new Error(outcome.details);
  return outcome.value;
};

describe('statistics', () => {
  it('are what the lives of the views were, whatever is lost, repeated, late or out of order', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (made) => {
        const arrivals = arrivalsOf(made);
        await insert(arrivals, made);
        const expected = expectedMetrics(knownViews(arrivals), NOW_MS);
        const { totals } = await ask({ metrics: [...expected.keys()].join(',') });
        for (const [key, { value, sample_size }] of expected) {
          const total = totals[key];
          expect([key, total?.sample_size, total?.approximate]).toEqual([key, sample_size, false]);
          if (value === null) expect([key, total?.value]).toEqual([key, null]);
          else expect(total?.value, key).toBeCloseToRelative(value);
        }
        holdsTogether(totals);
      }),
      { numRuns: RUNS, endOnFailure: !SHRINKS, ...(SEED === undefined ? {} : { seed: SEED }) },
    );
  }, 3_600_000);
});

/** What must be true of any views. */
const holdsTogether = (totals: Statistics['totals']) => {
  const value = (key: string) => totals[key]?.value ?? 0;
  const decided = totals['exits_before_start_any']?.sample_size ?? 0;
  const count = (key: string) => Math.round(value(key) * decided);
  expect(value('plays')).toBeLessThanOrEqual(value('views'));
  expect(value('unique_viewers')).toBeLessThanOrEqual(value('views'));
  expect(value('play_time')).toBeLessThanOrEqual(value('watch_time'));
  expect(value('exits_before_start')).toBeLessThanOrEqual(value('exits_before_start_any'));
  expect(value('rebuffer_percentage')).toBeLessThanOrEqual(1);
  expect(
    count('exits_before_start_any') +
      count('startup_failure_percentage') +
      count('startup_business_exception_percentage') +
      value('plays'),
  ).toBe(decided);
  for (const key of ['startup_time', 'rebuffer_duration']) {
    expect(value(`${key}.p50`)).toBeLessThanOrEqual(value(`${key}.p95`));
  }
};

declare module 'vitest' {
  interface Matchers<T> {
    toBeCloseToRelative(expected: number): T;
  }
}

expect.extend({
  toBeCloseToRelative: (received: unknown, expected: number) => ({
    pass: typeof received === 'number' && Math.abs(received - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    message: () => `expected ${String(received)} to be ${expected}`,
  }),
});

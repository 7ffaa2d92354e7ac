import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { createBeatCounter } from './count-beats.ts';

const DAY_MS = 86_400_000;
const TODAY_MS = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const dayOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);

let store: ColumnarStore;
let dispose: () => Promise<void>;

const beat = (number: number, seq: number, receivedMs: number, row: Readonly<Record<string, unknown>> = {}) =>
  beatRow({ view_id: viewIdAt(TODAY_MS - DAY_MS, number), seq, received_at: (receivedMs / 1000).toFixed(3), ...row });

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  await store.command('SYSTEM STOP MERGES beat');
  const rows = [
    beat(1, 0, TODAY_MS - 1),
    beat(1, 1, TODAY_MS),
    beat(2, 0, TODAY_MS - 1),
    beat(3, 0, TODAY_MS, { account_id: 2 }),
    beat(4, 0, TODAY_MS, { environment: 'develop' }),
    beat(5, 0, TODAY_MS - 3 * DAY_MS),
    // The same beats again: at once, and after midnight.
    beat(1, 0, TODAY_MS - 1),
    beat(2, 0, TODAY_MS + 1000),
  ];
  for (const row of rows) await store.insert('beat', [row], { token: JSON.stringify(row) });
});
afterAll(() => dispose());

describe('createBeatCounter', () => {
  it('counts each beat once, on the day of its last receipt', async () => {
    const [yesterday, today] = [dayOf(TODAY_MS - DAY_MS), dayOf(TODAY_MS)];
    expect(await createBeatCounter(store)(yesterday)).toEqual([
      { accountId: 1, day: yesterday, beats: 1 },
      { accountId: 1, day: today, beats: 3 },
      { accountId: 2, day: today, beats: 1 },
    ]);
    expect(await createBeatCounter(store)(today, 2)).toEqual([{ accountId: 2, day: today, beats: 1 }]);
  });
});

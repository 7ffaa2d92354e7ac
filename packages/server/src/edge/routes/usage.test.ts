import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type EdgeForTests, startEdgeForTests } from '../edge-for-tests.ts';

const NOW_MS = Date.parse('2025-10-03T12:00:00Z');
const DAY_MS = 86_400_000;

let edge: EdgeForTests;
let relational: RelationalStore;
let columnar: Awaited<ReturnType<typeof openTemporaryStore>>;

const beats = (count: number, receivedMs: number) =>
  Array.from({ length: count }, (_, seq) =>
    beatRow({ view_id: viewIdAt(receivedMs), seq, received_at: (receivedMs / 1000).toFixed(3) }),
  );

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  columnar = await openTemporaryStore();
  // These beats are older than the journal keeps.
  await columnar.store.command('SYSTEM STOP MERGES beat');
  edge = await startEdgeForTests({ relational, columnar: columnar.store });
  edge.clock.nowMs = NOW_MS;
});
afterAll(async () => {
  await edge.close();
  await relational.close();
  await columnar.dispose();
});

describe('GET /api/v1/usage', () => {
  it('tells beats beside requests, and what the month will bring', async () => {
    const rows = [...beats(30, NOW_MS - DAY_MS), ...beats(5, NOW_MS), ...beats(2, NOW_MS - 3 * DAY_MS)];
    await columnar.store.insert('beat', rows, { token: 'one' });
    await columnar.store.insert('beat', rows, { token: 'the same again' });
    await edge.control.usage.beats.writeAllDown();
    const { result } = (await edge.call('/api/v1/usage?months=2')).json;
    expect(result.months).toMatchObject([
      { month: '2025-10', requests: 1, beats: 35 },
      { month: '2025-09', requests: 0, beats: 2 },
    ]);
    expect(result.days).toEqual([
      { day: '2025-10-01', requests: 0, beats: 0, beats_cumulative: 0 },
      { day: '2025-10-02', requests: 0, beats: 30, beats_cumulative: 30 },
      { day: '2025-10-03', requests: 1, beats: 5, beats_cumulative: 35 },
    ]);
    expect(result.expected_beats).toBe((30 / 2) * 30);
  });
});

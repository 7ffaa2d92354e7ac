import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type EdgeForTests, startEdgeForTests } from '../edge-for-tests.ts';

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

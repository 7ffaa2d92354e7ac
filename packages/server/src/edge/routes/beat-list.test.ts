import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBeat } from '../../ingest/sample-report.fixture.ts';
import { viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type EdgeForTests, startEdgeForTests } from '../edge-for-tests.ts';

let relational: RelationalStore;
let edge: EdgeForTests;
beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  edge = await startEdgeForTests({ relational });
});
afterAll(async () => {
  await edge.close();
  await relational.close();
});

const ORIGIN = 'https://www.example.com';

async function report(seq: number, origin = ORIGIN) {
  const nowMs = edge.clock.nowMs;
  const claims = { accountId: 1, playerNo: 1001, environment: 'production', origin: ORIGIN } as const;
  const token = await edge.playTokens.issue(claims, { issuedAtMs: nowMs, expiresAtMs: nowMs + 60_000 });
  const beat = sampleBeat({ viewId: viewIdAt(nowMs), seq, atMs: 0 });
  const body = JSON.stringify({ v: 1, sentAtMs: nowMs, groups: [{ token, beats: [beat] }] });
  const answer = await edge.request('/v1/beats', {
    method: 'POST',
    headers: { origin, 'content-type': 'text/plain' },
    body,
  });
  return { status: answer.status, token };
}

describe('beatListRoutes', () => {
  it('list what was reported and what became of it, and go on from a cursor', async () => {
    const { token } = await report(1);
    const { json, text } = await edge.call('/api/v1/beats?limit=10');
    expect(json.result.list).toEqual([
      {
        at: new Date(edge.clock.nowMs).toISOString().replace('Z', '+00:00'),
        player_no: 1001,
        environment: 'production',
        view_id: viewIdAt(edge.clock.nowMs),
        sequence: 1,
        reason: 'heartbeat',
        state: 'playing',
        outcome: 'accepted',
      },
    ]);
    expect(text).not.toContain(token);
    expect(text).not.toContain('127.0.0.1');
    await report(2, 'https://elsewhere.test');
    const next = await edge.call(`/api/v1/beats?player_no=1001&after=${json.result.cursor}`);
    expect(next.json.result.list).toMatchObject([{ sequence: 2, outcome: 'origin_mismatch' }]);
    expect((await edge.call('/api/v1/beats?player_no=1002')).json.result.list).toEqual([]);
  });
});

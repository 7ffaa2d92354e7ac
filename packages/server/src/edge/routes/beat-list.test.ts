import type { RecentBeat as WireBeat } from '@playhead/contract/api';
import type { Beat } from '@playhead/contract/beats';
import { REJECTION_REASONS } from '@playhead/contract/errors';
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

/** What browsers send with everything. */
const BROWSER = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
  'accept-language': 'ko-KR',
};
const ORIGIN = 'https://www.example.com';

async function report(seq: number, origin = ORIGIN, totals: Partial<Beat> = {}, headers: Record<string, string> = {}) {
  const nowMs = edge.clock.nowMs;
  const claims = { accountId: 1, playerNo: 1001, environment: 'production', origin: ORIGIN } as const;
  const token = await edge.playTokens.issue(claims, { issuedAtMs: nowMs, expiresAtMs: nowMs + 60_000 });
  const beat = sampleBeat({ viewId: viewIdAt(nowMs), seq, atMs: 0, playedMs: 0, watchedMs: 0, ...totals });
  const body = JSON.stringify({ v: 1, sentAtMs: nowMs, groups: [{ token, beats: [beat] }] });
  const answer = await edge.request('/v1/beats', {
    method: 'POST',
    headers: { ...BROWSER, origin, 'content-type': 'text/plain', ...headers },
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
        advice: null,
        notes: [],
      },
    ]);
    expect(text).not.toContain(token);
    expect(text).not.toContain('127.0.0.1');
    await report(2, 'https://elsewhere.test');
    const next = await edge.call(`/api/v1/beats?player_no=1001&after=${json.result.cursor}`);
    expect(next.json.result.list).toMatchObject([{ sequence: 2, outcome: 'origin_mismatch' }]);
    expect((await edge.call('/api/v1/beats?player_no=1002')).json.result.list).toEqual([]);
  });

  it('say in words why a beat is not counted, and what was noticed about one that is', async () => {
    const { json } = await edge.call('/api/v1/beats');
    await report(3, 'https://elsewhere.test');
    await report(4, ORIGIN, { playedMs: 1e9, watchedMs: 1e9 }, { 'user-agent': 'curl/8.14.1' });
    await report(4, ORIGIN, { playedMs: 1e9, watchedMs: 1e9 });
    const { list } = (await edge.call(`/api/v1/beats?after=${json.result.cursor}`)).json.result;
    expect(list[0]).toMatchObject({ advice: REJECTION_REASONS.origin_mismatch, notes: [] });
    expect(list[1].notes.map(({ kind, name }: Record<string, string>) => [kind, name])).toEqual([
      ['quality', 'watchedTooLong'],
      ['quality', 'playedTooLong'],
      ['bot', 'userAgent'],
      ['bot', 'progress'],
    ]);
    expect(list[1]).toMatchObject({ outcome: 'accepted', advice: null });
    expect(list[2].notes.map(({ name }: Record<string, string>) => name)).toContain('repeated');
    for (const { meaning } of list.flatMap((beat: WireBeat) => beat.notes)) expect(meaning).toMatch(/.{20,}/);
  });

  it('count what became of all beats, since the start and by hour, for the account and for a player', async () => {
    const before = (await edge.call('/api/v1/beats')).json.result.counts;
    edge.clock.nowMs += 3_600_000;
    await report(5, 'https://elsewhere.test');
    const { counts } = (await edge.call('/api/v1/beats?player_no=1001')).json.result;
    const count = (of: typeof counts) =>
      of.rejected.find(({ reason }: { reason: string }) => reason === 'origin_mismatch').count;
    expect(count(counts)).toBe(count(before) + 1);
    expect(counts.rejected[0].advice).toBe(REJECTION_REASONS.origin_mismatch);
    expect(counts.accepted).toBe(before.accepted);
    expect(counts.hours).toHaveLength(24);
    expect(counts.hours.at(-1)).toMatchObject({ accepted: 0, rejected: { origin_mismatch: 1 } });
    expect(counts.hours.at(-2)).toMatchObject({ accepted: before.accepted });
    expect((await edge.call('/api/v1/beats?player_no=1002')).json.result.counts).toMatchObject({
      accepted: 0,
      rejected: [],
    });
  });
});

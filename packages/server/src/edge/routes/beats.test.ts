import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcceptContext, AcceptOutcome, Ingest } from '../../ingest/index.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type EdgeForTests, startEdgeForTests } from '../edge-for-tests.ts';

let relational: RelationalStore;
let edge: EdgeForTests;
let outcome: AcceptOutcome;
const contexts: AcceptContext[] = [];

/** Answers what a test says, and keeps what it was told. */
const ingest = {
  accept: async (_body: string, context: AcceptContext) => {
    contexts.push(context);
    return outcome;
  },
} as Partial<Ingest> as Ingest;

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  edge = await startEdgeForTests({ relational, parts: { ingest, trustedProxies: ['127.0.0.1'] } });
});
afterAll(async () => {
  await edge.close();
  await relational.close();
});

const report = (headers: Record<string, string> = {}) =>
  edge.request('/v1/beats', { method: 'POST', headers: { 'content-type': 'text/plain', ...headers }, body: '{}' });

const refused = (kind: 'throttled' | 'unavailable', retryAfterMs?: number): AcceptOutcome => ({
  ok: false,
  kind,
  reason: kind,
  details: 'Later.',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

describe('beatRoutes', () => {
  it('says when to come again, of an account that reports too much and of a store that is away', async () => {
    outcome = refused('throttled', 2300);
    expect(await report().then(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([429, '3']);
    outcome = refused('unavailable');
    expect(await report().then(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([503, '10']);
  });

  it('hands on what the request tells of the viewer, past proxies that are believed', async () => {
    outcome = { ok: true, reply: { accepted: 0, rejected: [], heartbeatSeconds: 10 } };
    await report({
      'x-forwarded-for': '168.126.63.1',
      'user-agent': 'Somebody/1',
      'accept-language': 'ko',
      'sec-ch-ua': '"Chromium";v="156"',
      'sec-ch-ua-platform': '"Android"',
      'sec-ch-ua-mobile': '?1',
    });
    expect(contexts.at(-1)).toMatchObject({
      address: '168.126.63.1',
      userAgent: 'Somebody/1',
      acceptLanguage: 'ko',
      brands: '"Chromium";v="156"',
      platform: '"Android"',
      mobile: '?1',
    });
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQuery } from '../query/index.ts';
import { type ColumnarStore, openColumnar } from '../store/columnar/index.ts';
import { openRelational, type RelationalStore } from '../store/relational/index.ts';
import {
  findPostgresFolder,
  type PostgresForTests,
  startPostgresForTests,
} from '../store/relational/postgres-for-tests.ts';
import { type AnswerForTests, type EdgeForTests, startEdgeForTests } from './edge-for-tests.ts';

const errorOf = ({ status, json, headers }: AnswerForTests) => ({
  status,
  code: json?.error?.errorCode,
  message: json?.error?.message,
  retryAfter: headers.get('retry-after'),
});
const AWAY = { status: 503, code: '500', message: 'Endpoint Error', retryAfter: '5' };
const TOO_SLOW = { status: 504, code: '510', message: 'Endpoint Timeout', retryAfter: '5' };
const STATISTICS = '/api/v1/statistics?metrics=views';

const folder = findPostgresFolder();
const STATEMENT_LIMIT_MS = 300;

describe.skipIf(folder === undefined)('the relational store', () => {
  let postgres: PostgresForTests;
  let relational: RelationalStore;
  let other: RelationalStore;
  let edge: EdgeForTests;
  let isRunning = true;

  beforeAll(async () => {
    postgres = await startPostgresForTests(folder ?? '');
    const url = await postgres.createDatabase();
    relational = await openRelational({ kind: 'server', url, statementLimitMs: STATEMENT_LIMIT_MS });
    other = await openRelational({ kind: 'server', url });
    await relational.migrate();
    edge = await startEdgeForTests({ relational });
  });
  afterAll(async () => {
    await edge.close();
    await Promise.all([relational.close(), other.close()]);
    if (isRunning) await postgres.stop();
  });

  const create = () =>
    edge.call('/api/v1/players', {
      method: 'POST',
      body: JSON.stringify({ name: 'waiting', domains: [{ type: 'web', domain: 'http://a.test' }] }),
    });

  it('answers 504/510 while another connection holds what a request needs, and goes on afterwards', async () => {
    await other.db.transaction().execute(async (transaction) => {
      await sql`lock table player in access exclusive mode`.execute(transaction);
      expect(errorOf(await create())).toEqual(TOO_SLOW);
      expect(errorOf(await edge.call('/api/v1/players'))).toEqual(TOO_SLOW);
    });
    expect((await create()).json).toMatchObject({ code: '200', result: { name: 'waiting' } });
  });

  it('itself ends what takes too long, so that no connection is held, but lets a migration take its time', async () => {
    await expect(sql`select pg_sleep(60)`.execute(relational.db)).rejects.toMatchObject({ code: '57014' });
    let migrating = Promise.resolve();
    await other.db.transaction().execute(async (transaction) => {
      await sql`lock table kysely_migration in access exclusive mode`.execute(transaction);
      migrating = relational.migrate();
      await expect(sql`select pg_sleep(60)`.execute(relational.db)).rejects.toMatchObject({ code: '57014' });
    });
    await migrating;
  });

  it('says that text cannot be stored', async () => {
    const answer = await edge.request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":"a@b","password":"\\u0000"}',
    });
    expect(errorOf(answer)).toMatchObject({ status: 400, code: '100' });
  });

  it('answers 503/500 when it goes away, and tells nobody where it was', async () => {
    await edge.call('/api/v1/players');
    isRunning = false;
    await postgres.stop();
    const answer = await edge.call('/api/v1/players');
    expect(errorOf(answer)).toEqual(AWAY);
    expect(answer.text).not.toMatch(/127\.0\.0\.1|postgres|ECONN/i);
  });
});

describe('the columnar store', () => {
  let relational: RelationalStore;
  beforeAll(async () => {
    relational = await openRelational({ kind: 'embedded', path: 'memory://' });
    await relational.migrate();
  });
  afterAll(() => relational.close());

  it('that is away is answered with 503/500', async () => {
    const edge = await startEdgeForTests({ relational });
    expect(errorOf(await edge.call(STATISTICS))).toEqual(AWAY);
    await edge.close();
  });

  it('whose limits a question exceeds is answered with 504/510', async () => {
    const path = await mkdtemp(join(tmpdir(), 'playhead-columnar-'));
    const columnar: ColumnarStore = openColumnar({ kind: 'embedded', path });
    await columnar.migrate();
    const query = createQuery({ columnar, now: Date.now, completeThroughMs: Date.now, limitBytes: 1 });
    const edge = await startEdgeForTests({ relational, columnar, parts: { query } });
    expect(errorOf(await edge.call(STATISTICS))).toMatchObject({ ...TOO_SLOW, retryAfter: null });
    await edge.close();
    await columnar.close();
    await rm(path, { recursive: true, force: true, maxRetries: 5 });
  });
});

import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Database } from '../../store/relational/index.ts';
import { silentLog } from '../sample-report.fixture.ts';
import { createDailySalts, dayOf } from './daily-salts.ts';
import { createViewers } from './viewers.ts';

const DAY_MS = 86_400_000;
const MIDNIGHT_MS = Date.UTC(2026, 10, 25);
const TODAY = dayOf(MIDNIGHT_MS);

describeOnEachEngine('daily salts', (engine) => {
  let nowMs = MIDNIGHT_MS;
  let db: Database;
  const start = (database = db) => createDailySalts({ db: database, now: () => nowMs, log: silentLog });
  const kept = async () =>
    (
      await db
        .selectFrom('viewer_salt')
        .select((row) => row.fn.countAll<string>().as('count'))
        .execute()
    ).map(({ count }) => Number(count))[0];

  beforeEach(async () => {
    nowMs = MIDNIGHT_MS;
    ({ db } = engine.store());
    await db.deleteFrom('viewer_salt').execute();
  });

  it('are 32 bytes, another each day, and the same after a restart', async () => {
    const before = start();
    await before.prepare([TODAY, TODAY - 1]);
    expect(before.known(TODAY)).toHaveLength(32);
    expect(before.known(TODAY)).not.toEqual(before.known(TODAY - 1));
    const after = start();
    expect(after.known(TODAY)).toBeUndefined();
    await after.prepare([TODAY]);
    expect(after.known(TODAY)).toEqual(before.known(TODAY));
  });

  it('let nobody be counted again after a restart, nor by another process', async () => {
    const other = await engine.openAnother();
    const key = new Uint8Array(32).fill(1);
    const facts = {
      accountId: 7,
      viewerId: undefined,
      address: '203.0.113.7',
      userAgent: 'Mozilla/5.0',
      origin: 'https://www.example.com',
      viewIdTimeMs: MIDNIGHT_MS,
    };
    const hashes: unknown[] = [];
    for (const database of [db, db, other?.db ?? db]) {
      const viewers = createViewers({ key, salts: start(database) });
      await viewers.prepare([facts.viewIdTimeMs]);
      hashes.push(viewers.viewerOf(facts));
    }
    expect(hashes[0]).toMatchObject({ viewerKind: 'daily' });
    expect(hashes).toEqual([hashes[0], hashes[0], hashes[0]]);
    await other?.close();
  });

  it('are the same for processes that begin a day at once', async () => {
    const other = await engine.openAnother();
    const processes = [start(), start(other?.db), start(), start(other?.db)];
    await Promise.all(processes.map((one) => one.prepare([TODAY])));
    expect(new Set(processes.map((one) => Buffer.from(one.known(TODAY) ?? []).toString('hex'))).size).toBe(1);
    await other?.close();
  });

  it('are there for yesterday, today and tomorrow, and for no other day', async () => {
    const salts = start();
    await salts.prepare([TODAY - 2, TODAY - 1, TODAY, TODAY + 1, TODAY + 2]);
    expect([-2, -1, 0, 1, 2].map((days) => salts.known(TODAY + days) !== undefined)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(await kept()).toBe(3);
  });

  it('are destroyed 48 hours after their day began, here and in the database', async () => {
    const salts = start();
    await salts.prepare([TODAY]);
    nowMs = MIDNIGHT_MS + 2 * DAY_MS - 1;
    await salts.keepUp();
    expect(salts.known(TODAY)).toBeDefined();
    nowMs = MIDNIGHT_MS + 2 * DAY_MS;
    await salts.keepUp();
    expect(salts.known(TODAY)).toBeUndefined();
    const dates = await db
      .selectFrom('viewer_salt')
      .select((row) => row.fn.min('day').as('first'))
      .execute();
    expect(new Date(String(dates[0]?.first)).getTime()).toBeGreaterThan(MIDNIGHT_MS);
  });

  it('are at hand before their day begins, so that nobody waits at midnight', async () => {
    const salts = start();
    nowMs = MIDNIGHT_MS + DAY_MS - 3_600_000;
    await salts.keepUp();
    expect(salts.known(TODAY + 1)).toBeDefined();
  });

  it('are missing while the database is away, which stops nobody, and come when it does', async () => {
    const warnings: string[] = [];
    const log = { ...silentLog, warn: (_: object, message: string) => void warnings.push(message) };
    const salts = createDailySalts({ db, now: () => nowMs, log });
    await sql`alter table viewer_salt rename to viewer_salt_away`.execute(db);
    await salts.prepare([TODAY]);
    await salts.prepare([TODAY]);
    await sql`alter table viewer_salt_away rename to viewer_salt`.execute(db);
    expect([salts.known(TODAY), warnings.length]).toEqual([undefined, 1]);
    nowMs += 5000;
    await salts.prepare([TODAY]);
    expect(salts.known(TODAY)).toBeDefined();
  });
});

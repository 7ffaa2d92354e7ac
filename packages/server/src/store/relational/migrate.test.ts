import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from './each-engine-for-tests.ts';
import { migrate } from './migrate.ts';
import { SCHEMA_STEPS } from './migrations/index.ts';
import type { RelationalStore } from './open-relational.ts';

const LATER = { name: '9998_later', statements: ['create table later (id integer)'] };
const BROKEN = { name: '9999_broken', statements: ['create table half (id integer)', 'create tble broken'] };

async function dropEverything({ db }: RelationalStore): Promise<void> {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
}

async function hasTable<Tables>(db: Kysely<Tables>, name: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass(${name}) is not null as found`.execute(db);
  return rows[0]?.found ?? false;
}

describeOnEachEngine('migrate', (engine) => {
  beforeEach(() => dropEverything(engine.store()));
  afterEach(async () => {
    await dropEverything(engine.store());
    await engine.store().migrate();
  });

  it('is run again without effect', async () => {
    const store = engine.store();
    await store.migrate();
    await store.db.insertInto('account').values({ name: 'kept', created_at: new Date() }).execute();
    await store.migrate();
    expect(await store.db.selectFrom('account').select('name').execute()).toEqual([{ name: 'kept' }]);
  });

  it('is safe from several processes at once', async () => {
    const store = engine.store();
    const others = await Promise.all([engine.openAnother(), engine.openAnother()]);
    try {
      await Promise.all([store, store, ...others].map((each) => each?.migrate()));
    } finally {
      await Promise.all(others.map((other) => other?.close()));
    }
    const { rows } = await sql`select name from kysely_migration`.execute(store.db);
    expect(rows).toEqual(SCHEMA_STEPS.map(({ name }) => ({ name })));
  });

  it('applies only what is new', async () => {
    const { db, migrate: migrateToPresent } = engine.store();
    await migrateToPresent();
    await migrate(db, [...SCHEMA_STEPS, LATER]);
    expect(await hasTable(db, 'later')).toBe(true);
  });

  it('applies nothing at all when one step fails, and says so', async () => {
    const { db, migrate: migrateToPresent } = engine.store();
    await expect(migrate(db, [...SCHEMA_STEPS, BROKEN])).rejects.toThrow('syntax error');
    expect([await hasTable(db, 'account'), await hasTable(db, 'half')]).toEqual([false, false]);
    await migrateToPresent();
    expect(await hasTable(db, 'account')).toBe(true);
  });

  it('refuses a database that a newer program has migrated', async () => {
    const { db, migrate: migrateToPresent } = engine.store();
    await migrate(db, [...SCHEMA_STEPS, LATER]);
    await expect(migrateToPresent()).rejects.toThrow('9998_later is missing');
  });
});

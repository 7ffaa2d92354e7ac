import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { openRelational, type RelationalStore, type RelationalTarget } from './open-relational.ts';
import { findPostgresFolder, type PostgresForTests, startPostgresForTests } from './postgres-for-tests.ts';

/** What a conformance suite gets: the store of the engine under test, migrated, and empty at the start of every test. */
export interface EngineForTests {
  /** Only within tests and their hooks. */
  store(): RelationalStore;
  /** Opens a further connection to the store's database; undefined on the embedded engine, which has but one. */
  openAnother(): Promise<RelationalStore | undefined>;
}

/** Runs a suite on PGlite and on a real PostgreSQL; the name says so where there is no PostgreSQL to run it on. */
export function describeOnEachEngine(name: string, suite: (engine: EngineForTests) => void): void {
  describe(`${name} on PGlite`, () => {
    suite(prepare(async () => ({ kind: 'embedded', path: 'memory://' })));
  });

  const folder = findPostgresFolder();
  if (folder === undefined) {
    describe.skip(`${name} on PostgreSQL (skipped: no PostgreSQL server is installed)`, () => {
      suite(prepare(() => Promise.reject(new Error('There is no PostgreSQL.'))));
    });
    return;
  }
  describe(`${name} on PostgreSQL`, () => {
    let postgres: PostgresForTests | undefined;
    beforeAll(async () => {
      postgres = await startPostgresForTests(folder);
    });
    afterAll(() => postgres?.stop());
    suite(prepare(async () => ({ kind: 'server', url: (await postgres?.createDatabase()) ?? '' })));
  });
}

function prepare(emptyTarget: () => Promise<RelationalTarget>): EngineForTests {
  let target: RelationalTarget | undefined;
  let opened: RelationalStore | undefined;
  beforeAll(async () => {
    target = await emptyTarget();
    opened = await openRelational(target);
    await opened.migrate();
  });
  beforeEach(async () => {
    const tables = sql.raw('account, app_user, session, access_key, player, player_domain, deployment, audit_log');
    if (opened) await sql`truncate ${tables} restart identity cascade`.execute(opened.db);
  });
  afterAll(() => opened?.close());
  return {
    openAnother: async () => (target?.kind === 'server' ? openRelational(target) : undefined),
    store() {
      if (!opened) throw new Error('The store is open only while tests run.');
      return opened;
    },
  };
}

import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../each-engine-for-tests.ts';
import { migrate } from '../migrate.ts';
import { SCHEMA_STEPS } from './index.ts';

const before = SCHEMA_STEPS.filter(({ name }) => name < '0004');

describeOnEachEngine('0004_access', (engine) => {
  beforeEach(async () => {
    const { db } = engine.store();
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    await migrate(db, before);
  });
  afterEach(() => engine.store().migrate());

  it('leaves everybody who was there before able to do everything, and their keys theirs', async () => {
    const store = engine.store();
    await sql`insert into account (name, created_at) values ('old', now())`.execute(store.db);
    await sql`insert into app_user (account_id, email, password_hash, created_at)
      values (1, 'a@example.com', 'x', now())`.execute(store.db);
    await sql`insert into access_key (access_key, account_id, secret_sealed, status, created_at)
      values ('AK', 1, '\\x00', 'active', now())`.execute(store.db);
    await store.migrate();
    expect(await store.db.selectFrom('app_user').select(['email', 'policies']).execute()).toEqual([
      { email: 'a@example.com', policies: ['NCP_ADMINISTRATOR'] },
    ]);
    const keys = await store.db.selectFrom('access_key').selectAll().execute();
    expect(keys).toMatchObject([{ access_key: 'AK', name: '', sub_account_id: null, created_by: 'bootstrap' }]);
  });

  it('takes no policy of a reserved name, and none that is no name', async () => {
    const store = engine.store();
    await store.migrate();
    await sql`insert into account (name, created_at) values ('any', now())`.execute(store.db);
    const add = (name: string) =>
      store.db
        .insertInto('policy')
        .values({ account_id: 1, name, description: '', actions: '[]', created_at: new Date() })
        .execute();
    await add('Deploy-only_1');
    for (const name of ['NCP_MINE', 'ncp_mine', 'a b', '', 'x'.repeat(65)]) {
      await expect(add(name), name).rejects.toMatchObject({ code: '23514' });
    }
    await expect(add('deploy-ONLY_1')).rejects.toMatchObject({ code: '23505', constraint: 'policy_name' });
  });
});

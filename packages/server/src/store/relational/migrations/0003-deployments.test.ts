import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../each-engine-for-tests.ts';
import { migrate } from '../migrate.ts';
import type { RelationalStore } from '../open-relational.ts';
import { foundation } from './0001-foundation.ts';
import { plans } from './0002-plans.ts';

/** A player of before, its name its options. */
const PLAYER = (options: string, id: number) => sql`
  with player as (
    insert into player (account_id, name, access_key, version, auto_update, develop_deployment_id,
      production_deployment_id, created_at, updated_at)
    values (1, ${options}, md5(${options}), '0.1.0', true, ${id}::int, ${id}::int, now(), now())
    returning no
  )
  insert into deployment (id, account_id, player_no, options, author, created_at)
  select ${id}::int, 1, no, ${options}::jsonb, 'somebody', now() from player`;

async function empty({ db }: RelationalStore) {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
}

describeOnEachEngine('deployments', (engine) => {
  beforeEach(() => empty(engine.store()));
  afterEach(async () => {
    await empty(engine.store());
    await engine.store().migrate();
  });

  it('numbers what was deployed before, and counts what it holds', async () => {
    const { db } = engine.store();
    await migrate(db, [foundation, plans]);
    await sql`insert into account (name, created_at) values ('account', now())`.execute(db);
    const documents = [
      '{}',
      '{"muted":true,"controlBtn":{"play":false,"times":true},"playlist":[{"file":"x"}],"x":{}}',
    ];
    for (const [index, document] of documents.entries()) await PLAYER(document, index + 1).execute(db);
    await sql`insert into audit_log (account_id, actor, action, subject, detail, at)
      values (1, 'AK', 'player.create', 'player:1002', '{}', now())`.execute(db);

    await engine.store().migrate();
    const deployments = await db
      .selectFrom('deployment')
      .select(['id', 'number', 'restored_from', 'changes'])
      .orderBy('id')
      .execute();
    expect(deployments).toEqual([
      { id: 1, number: 1, restored_from: null, changes: 0 },
      { id: 2, number: 1, restored_from: null, changes: 5 },
    ]);
    const players = await db.selectFrom('player').select(['no', 'revision', 'updated_by']).orderBy('no').execute();
    expect(players).toEqual([
      { no: 1001, revision: 1, updated_by: 'unknown' },
      { no: 1002, revision: 1, updated_by: 'AK' },
    ]);
  });
});

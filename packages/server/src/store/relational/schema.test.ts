import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from './each-engine-for-tests.ts';
import type { Database } from './schema.ts';

const AT = new Date('2023-04-13T01:34:13.000Z');

async function addAccount(db: Database): Promise<number> {
  const values = { name: 'account', created_at: AT };
  return (await db.insertInto('account').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

interface PlayerForTests {
  readonly accountId: number;
  readonly name: string;
  readonly accessKey: string;
  readonly deploymentId: number;
  /** Whose deployment it claims to be; the player's own account where absent. */
  readonly deploymentAccountId?: number;
}

async function addPlayer(db: Database, player: PlayerForTests): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { no } = await transaction
      .insertInto('player')
      .values({
        account_id: player.accountId,
        name: player.name,
        access_key: player.accessKey,
        version: '1.0.0',
        auto_update: true,
        develop_deployment_id: player.deploymentId,
        production_deployment_id: player.deploymentId,
        created_at: AT,
        updated_at: AT,
        updated_by: 'a',
      })
      .returning('no')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('deployment')
      .values({
        id: player.deploymentId,
        account_id: player.deploymentAccountId ?? player.accountId,
        player_no: no,
        number: 1,
        restored_from: null,
        changes: 0,
        options: '{}',
        author: 'a',
        created_at: AT,
      })
      .execute();
    return no;
  });
}

const KEYS = { a: 'a'.repeat(32), b: 'b'.repeat(32) };

describeOnEachEngine('Schema', (engine) => {
  let db: Database;
  let accountId: number;

  beforeEach(async () => {
    db = engine.store().db;
    accountId = await addAccount(db);
  });

  it('numbers players from 1001', async () => {
    expect(await addPlayer(db, { accountId, name: 'first', accessKey: KEYS.a, deploymentId: 1 })).toBe(1001);
    expect(await addPlayer(db, { accountId, name: 'second', accessKey: KEYS.b, deploymentId: 2 })).toBe(1002);
  });

  it('has one player of a name in an account; another account and a deleted player do not count', async () => {
    const other = await addAccount(db);
    const no = await addPlayer(db, { accountId, name: 'same', accessKey: KEYS.a, deploymentId: 1 });
    const again = () => addPlayer(db, { accountId, name: 'same', accessKey: KEYS.b, deploymentId: 2 });
    await expect(again()).rejects.toMatchObject({ code: '23505', constraint: 'player_name' });
    await addPlayer(db, { accountId: other, name: 'same', accessKey: 'c'.repeat(32), deploymentId: 3 });
    await db.updateTable('player').set({ deleted_at: AT }).where('no', '=', no).execute();
    await again();
  });

  it('refuses access keys of players that are not 32 hex digits', async () => {
    for (const accessKey of ['A'.repeat(32), 'a'.repeat(31), 'g'.repeat(32)]) {
      const adding = addPlayer(db, { accountId, name: 'name', accessKey, deploymentId: 1 });
      await expect(adding).rejects.toMatchObject({ code: '23514' });
    }
  });

  it("refuses a player whose deployment is not there, or another's", async () => {
    const other = await addAccount(db);
    const first = { accountId, name: 'first', accessKey: KEYS.a, deploymentId: 1 };
    await expect(addPlayer(db, { ...first, deploymentAccountId: other })).rejects.toMatchObject({ code: '23503' });
    await addPlayer(db, first);
    await addPlayer(db, { accountId, name: 'second', accessKey: KEYS.b, deploymentId: 2 });
    const stealing = db.updateTable('player').set({ develop_deployment_id: 2 }).where('name', '=', 'first').execute();
    await expect(stealing).rejects.toMatchObject({ code: '23503' });
  });

  it('refuses an email that differs only in case', async () => {
    const add = (email: string) =>
      db
        .insertInto('app_user')
        .values({ account_id: accountId, email, password_hash: 'x', policies: '[]', created_at: AT })
        .execute();
    await add('someone@example.com');
    await expect(add('Someone@Example.com')).rejects.toMatchObject({ code: '23505', constraint: 'app_user_email' });
  });
});

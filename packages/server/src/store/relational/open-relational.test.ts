import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { describeOnEachEngine } from './each-engine-for-tests.ts';
import { openRelational } from './open-relational.ts';

const AT = new Date('2023-04-13T01:34:13.456Z');

describeOnEachEngine('openRelational', (engine) => {
  it('answers a ping', async () => {
    await engine.store().ping();
  });

  it('hands back times, documents, bytes, counts and lists as they went in', async () => {
    const { db } = engine.store();
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * 8);
    const { id } = await db
      .insertInto('account')
      .values({ name: '회사', created_at: AT })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('access_key')
      .values({
        access_key: 'A',
        account_id: id,
        secret_sealed: bytes,
        status: 'active',
        created_by: 'a',
        created_at: AT,
      })
      .execute();
    const document = { list: [1, 'two', null], nested: { 한글: true }, 'a"b': "c'd" };
    await db
      .insertInto('audit_log')
      .values({ account_id: id, actor: 'a', action: 'b', subject: 'c', detail: JSON.stringify(document), at: AT })
      .execute();

    const key = await db.selectFrom('access_key').selectAll().executeTakeFirstOrThrow();
    expect([...key.secret_sealed]).toEqual([...bytes]);
    expect(key.created_at).toEqual(AT);
    expect((await db.selectFrom('audit_log').select('detail').executeTakeFirstOrThrow()).detail).toEqual(document);
    const { rows } =
      await sql`select array(select name from account) as names, count(*)::int as total from account`.execute(db);
    expect(rows).toEqual([{ names: ['회사'], total: 1 }]);
  });

  it('outlives connections that the server drops', async () => {
    const other = await engine.openAnother();
    const store = other ?? engine.store();
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(store.db);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where pid = ${rows[0]?.pid} and pid <> pg_backend_pid()`.execute(engine.store().db);
    // The first query may still get a connection that is already dead.
    await expect
      .poll(() =>
        store.ping().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await other?.close();
  });

  it('takes back everything of a transaction that failed', async () => {
    const { db } = engine.store();
    const failing = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('account').values({ name: 'half', created_at: AT }).execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await db.selectFrom('account').selectAll().execute()).toEqual([]);
  });
});

describe('openRelational', () => {
  it('keeps the embedded database over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'playhead-relational-'));
    const target = { kind: 'embedded', path: join(folder, 'data', 'postgres') } as const;
    try {
      const first = await openRelational(target);
      await first.migrate();
      await first.db.insertInto('account').values({ name: 'kept', created_at: AT }).execute();
      await first.close();

      const second = await openRelational(target);
      await second.migrate();
      const accounts = await second.db.selectFrom('account').select(['name', 'created_at']).execute();
      await second.close();
      expect(accounts).toEqual([{ name: 'kept', created_at: AT }]);
      expect(second.kind).toBe('embedded');
      expect(await readdir(target.path)).toContain('PG_VERSION');
      await expect(second.ping()).rejects.toThrow();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('refuses to open a server that is not there, without telling its password', async () => {
    const opening = openRelational({ kind: 'server', url: 'postgresql://someone:hush@127.0.0.1:1/none' });
    const error = await opening.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain('hush');
  });
});

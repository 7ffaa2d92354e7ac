import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../store/relational/each-engine-for-tests.ts';
import type { Database } from '../store/relational/index.ts';
import type { Actor } from './actor.ts';
import { writeAudit } from './audit.ts';
import { addAccount, readAudit } from './control-for-tests.ts';

const AT = new Date('2023-04-13T01:34:13.000Z');

const write = (db: Database, actor: Actor, action: string) =>
  writeAudit(db, actor, { action, subject: 'test', at: AT });

async function waiting(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_locks
    where locktype = 'advisory' and not granted`.execute(db);
  return rows[0]?.count ?? 0;
}

describeOnEachEngine('writeAudit', (engine) => {
  let me: Actor;
  beforeEach(async () => {
    me = await addAccount(engine, 'me');
  });

  it('is taken back with the change it tells of', async () => {
    const transaction = await engine.store().db.startTransaction().execute();
    await write(transaction, me, 'half');
    await transaction.rollback().execute();
    expect(await readAudit(engine)).toEqual([]);
  });

  it('numbers the changes of an account in the order of their commits', async ({ skip }) => {
    const another = await engine.openAnother();
    if (!another) return skip('the embedded engine has one connection');
    const { db } = engine.store();
    try {
      const first = await db.startTransaction().execute();
      await write(first, me, 'first');
      const second = await another.db.startTransaction().execute();
      const written = write(second, me, 'second');
      await expect.poll(() => waiting(db)).toBe(1);
      await first.commit().execute();
      await written;
      await second.commit().execute();
    } finally {
      await another.close();
    }
    expect((await readAudit(engine)).map(({ action }) => action)).toEqual(['first', 'second']);
  });

  it('keeps no account waiting for another', async ({ skip }) => {
    const another = await engine.openAnother();
    if (!another) return skip('the embedded engine has one connection');
    const stranger = await addAccount(engine, 'stranger');
    try {
      const first = await engine.store().db.startTransaction().execute();
      await write(first, me, 'mine');
      const second = await another.db.startTransaction().execute();
      await write(second, stranger, 'theirs');
      await second.commit().execute();
      await first.commit().execute();
    } finally {
      await another.close();
    }
    expect(await readAudit(engine)).toHaveLength(2);
  });
});

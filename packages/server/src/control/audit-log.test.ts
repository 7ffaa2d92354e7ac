import { AuditPageSchema } from '@playhead/contract/api';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../store/relational/each-engine-for-tests.ts';
import type { Actor } from './actor.ts';
import { writeAudit } from './audit.ts';
import { addAccount, type ControlForTests, createControlForTests, readAudit, START_MS } from './control-for-tests.ts';

describeOnEachEngine('createAuditLog', (engine) => {
  let control: ControlForTests['control'];
  let me: Actor;

  beforeEach(async () => {
    ({ control } = createControlForTests(engine));
    me = await addAccount(engine, 'me');
  });

  /** Writes in a transaction of its own that goes on for a while. */
  const write = (action: string, { subject = 'test:1', actor = me, waitMs = 0 } = {}) =>
    engine
      .store()
      .db.transaction()
      .execute(async (transaction) => {
        await writeAudit(transaction, actor, { action, subject, detail: { action }, at: new Date(START_MS) });
        if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      });
  const writeAll = async (count: number) => {
    for (let index = 1; index <= count; index++) await write(`test.${index}`);
  };
  const actions = (page: { list: { action: string }[] }) => page.list.map(({ action }) => action);

  it('shows the newest first, page by page, in the documented shape', async () => {
    await writeAll(5);
    const first = await control.audit.list(me, { limit: 2 });
    expect(actions(first)).toEqual(['test.5', 'test.4']);
    expect(first.list[0]).toEqual({
      id: 5,
      at: '2023-04-13T01:34:13.000+00:00',
      actor: 'me',
      action: 'test.5',
      subject: 'test:1',
      detail: { action: 'test.5' },
    });
    expect(Value.Check(AuditPageSchema, first)).toBe(true);
    const second = await control.audit.list(me, { limit: 2, before: first.next ?? 0 });
    expect([actions(second), second.next]).toEqual([['test.3', 'test.2'], 2]);
    const last = await control.audit.list(me, { limit: 2, before: 2 });
    expect([actions(last), last.next]).toEqual([['test.1'], null]);
  });

  it('goes up from the oldest, or from any id, and between two', async () => {
    await writeAll(5);
    const first = await control.audit.list(me, { limit: 3, order: 'asc' });
    expect([actions(first), first.next]).toEqual([['test.1', 'test.2', 'test.3'], 3]);
    const rest = await control.audit.list(me, { limit: 3, order: 'asc', after: 3 });
    expect([actions(rest), rest.next]).toEqual([['test.4', 'test.5'], null]);
    expect(actions(await control.audit.list(me, { after: 1, before: 4 }))).toEqual(['test.3', 'test.2']);
  });

  it('gives a hundred where nothing is said', async () => {
    const rows = Array.from({ length: 101 }, () => ({
      account_id: me.accountId,
      actor: 'a',
      action: 'b',
      subject: 'c',
      detail: '{}',
      at: new Date(START_MS),
    }));
    await engine.store().db.insertInto('audit_log').values(rows).execute();
    expect(await control.audit.list(me)).toMatchObject({ list: { length: 100 }, next: 2 });
  });

  it('keeps to one kind of action, one action, one subject, one actor', async () => {
    await write('player.create', { subject: 'player:1' });
    await write('player.delete', { subject: 'player:1' });
    await write('player_domain.add', { subject: 'player:2', actor: { ...me, name: 'other' } });
    const found = async (query: object) => actions(await control.audit.list(me, { ...query, order: 'asc' }));
    expect(await found({ action: 'player' })).toEqual(['player.create', 'player.delete']);
    expect(await found({ action: 'player.delete' })).toEqual(['player.delete']);
    expect(await found({ action: 'player.del' })).toEqual([]);
    expect(await found({ action: '%' })).toEqual([]);
    expect(await found({ subject: 'player:2' })).toEqual(['player_domain.add']);
    expect(await found({ actor: 'other' })).toEqual(['player_domain.add']);
    expect(await found({ actor: 'other', subject: 'player:1' })).toEqual([]);
  });

  it("shows nothing of another account's", async () => {
    await writeAll(1);
    expect(await control.audit.list(await addAccount(engine, 'stranger'))).toEqual({ list: [], next: null });
  });

  it('hides nothing from a reader who goes on from the last id while others write', async () => {
    const writer = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(writer, { minLength: 2, maxLength: 4 }), async (writers) => {
        const [{ id: before } = { id: 0 }] = (await readAudit(engine)).slice(-1);
        const isDone = { value: false };
        const reading = readOn(Number(before), isDone);
        await Promise.all(
          writers.map(async (waits, name) => {
            for (const [index, waitMs] of waits.entries()) await write(`writer_${name}.${index}`, { waitMs });
          }),
        );
        isDone.value = true;
        const seen = await reading;
        const all = (await readAudit(engine)).filter(({ id }) => Number(id) > Number(before));
        expect(seen).toEqual(all.map(({ action }) => action));
        expect(seen).toHaveLength(writers.flat().length);
      }),
      { numRuns: 15 },
    );
  });

  /** Reads small pages in ascending order until all is written, and then to the end. */
  async function readOn(from: number, isDone: { readonly value: boolean }): Promise<string[]> {
    const seen: string[] = [];
    let after = from;
    for (;;) {
      const wasDone = isDone.value;
      const page = await control.audit.list(me, { after, limit: 2, order: 'asc' });
      seen.push(...actions(page));
      after = page.list.at(-1)?.id ?? after;
      if (wasDone && page.list.length === 0) return seen;
    }
  }
});

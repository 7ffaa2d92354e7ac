import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests, readAudit } from '../control-for-tests.ts';

const ME = { accountId: 1, name: 'AK' };
const DAY_MS = 24 * 60 * 60_000;
const body = (name = 'player001') => ({ name, domains: [{ type: 'web', domain: 'https://www.example.com' }] });

describeOnEachEngine('addPlayer', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await addAccount(engine, 'mine');
  });

  const create = (name: string, key?: string, actor = ME) => control.players.create(actor, body(name), {}, key);
  const codeOf = (outcome: Awaited<ReturnType<typeof create>>) => (outcome.ok ? outcome.player.no : outcome.code);
  const setPlan = (plan: 'basic' | 'standard') => engine.store().db.updateTable('account').set({ plan }).execute();

  describe('within the limit of the plan', () => {
    it('makes as many players as the plan allows, and more after one was deleted', async () => {
      await setPlan('basic');
      expect(codeOf(await create('first'))).toBe(1001);
      expect(codeOf(await create('second'))).toBe(4803);
      expect(codeOf(await control.players.clone(ME, 1001, { name: 'second' }))).toBe(4803);
      await control.players.delete(ME, 1001);
      expect(await create('second')).toMatchObject({ ok: true });
    });

    it('is not got round by asking many times at once', async () => {
      await setPlan('basic');
      const outcomes = await Promise.all(['one', 'two', 'three', 'four', 'five'].map((name) => create(name)));
      expect(outcomes.map(codeOf).sort()).toEqual([1001, 4803, 4803, 4803, 4803]);
    });

    it('does not count the players of other accounts', async () => {
      await create('first', undefined, await addAccount(engine, 'stranger'));
      await setPlan('basic');
      expect(await create('first')).toMatchObject({ ok: true });
    });
  });

  describe('with an idempotency key', () => {
    it('gives the same player again for the same request', async () => {
      const first = await create('player001', 'key');
      expect(first).toMatchObject({ ok: true, player: { no: 1001 } });
      expect(await create('player001', 'key')).toEqual(first);
      expect(await readAudit(engine)).toHaveLength(1);
    });

    it('tells by what is asked for, not by how it is written', async () => {
      await create('player001', 'key');
      const domains = [{ domain: 'HTTPS://www.example.com/', type: 'web' }];
      const again = { auto_update: 'Y', version: 'latest', domains, name: 'player001' };
      expect(codeOf(await control.players.create(ME, again, {}, 'key'))).toBe(1001);
    });

    it('gives it even where the plan would allow no further one', async () => {
      await setPlan('basic');
      await create('player001', 'key');
      expect(codeOf(await create('player001', 'key'))).toBe(1001);
    });

    it('refuses another request under the same key', async () => {
      await create('player001', 'key');
      expect(codeOf(await create('player002', 'key'))).toBe(4902);
      expect(codeOf(await control.players.create(ME, { ...body(), auto_update: 'N' }, {}, 'key'))).toBe(4902);
      expect(codeOf(await control.players.clone(ME, 1001, { name: 'player001' }, 'key'))).toBe(4902);
    });

    it('tells clones of different players apart', async () => {
      await create('first');
      await create('second');
      const copy = (playerNo: number) => control.players.clone(ME, playerNo, { name: 'copy' }, 'key');
      expect(codeOf(await copy(1001))).toBe(1003);
      expect(codeOf(await copy(1001))).toBe(1003);
      expect(codeOf(await copy(1002))).toBe(4902);
    });

    it('makes one player of many requests at once, and gives it to each', async () => {
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => create('player001', 'key')));
      expect(outcomes.map(codeOf)).toEqual(Array(6).fill(1001));
    });

    it('remembers no refusal', async () => {
      expect(codeOf(await control.players.create(ME, { name: 'player001' }, {}, 'key'))).toBe(4702);
      await create('player002');
      expect(codeOf(await create('player002', 'key'))).toBe(4805);
      expect(await create('player003', 'key')).toMatchObject({ ok: true });
    });

    it('forgets a key after a day', async () => {
      await create('player001', 'key');
      clock.nowMs += DAY_MS - 1;
      expect(codeOf(await create('player001', 'key'))).toBe(1001);
      clock.nowMs += 1;
      expect(codeOf(await create('player001', 'key'))).toBe(4805);
      expect(codeOf(await create('player002', 'key'))).toBe(1003);
      expect(codeOf(await create('player002', 'key'))).toBe(1003);
    });

    it('says that the player was deleted meanwhile', async () => {
      await create('player001', 'key');
      await control.players.delete(ME, 1001);
      expect(codeOf(await create('player001', 'key'))).toBe(4801);
    });

    it("is each account's own", async () => {
      await create('player001', 'key');
      expect(codeOf(await create('other', 'key', await addAccount(engine, 'stranger')))).toBe(1002);
    });
  });
});

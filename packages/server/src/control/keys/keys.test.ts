import { ACTION_NAMES } from '@playhead/contract/access';
import { CreatedKeySchema, KeySchema, RotatedKeySchema } from '@playhead/contract/api';
import { PLANS } from '@playhead/contract/plans';
import type { KyselyPlugin } from 'kysely';
import { Value } from 'typebox/value';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Principal } from '../actor.ts';
import {
  addAccount,
  type ControlForTests,
  createControlForTests,
  dumpEverything,
  MASTER_KEY,
  readAudit,
} from '../control-for-tests.ts';
import { createControl } from '../create-control.ts';
import { asKey } from '../principals-for-tests.ts';

const PARTS = { plans: PLANS, masterKey: MASTER_KEY, now: () => 0, latestVersion: '1', versions: ['1'] };
const TIME = '2023-04-13T01:34:13.000+00:00';

describeOnEachEngine('createKeys', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];
  let main: Principal;

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await control.accounts.bootstrap({ accessKey: 'AK', secretKey: 'SK' });
    main = await asKey(control);
  });

  async function create(input: { name?: string; sub_account?: number } = {}) {
    const outcome = await control.keys.create(main, input);
    if (!outcome.ok) throw new Error(outcome.details);
    return outcome.key;
  }

  async function createSubAccount(name = 'robot', policies: string[] = []) {
    const outcome = await control.subAccounts.create(main, { name, policies });
    if (!outcome.ok) throw new Error(outcome.details);
    return outcome.subAccount.id;
  }

  const statusOf = async (accessKey: string) => (await control.keys.find(accessKey))?.status;
  const logged = async () => (await readAudit(engine)).map(({ action, subject }) => `${action} ${subject}`);

  describe('find', () => {
    it('knows no other key', async () => {
      const others = ['', 'ak', 'AK ', 'AK\0', '키', "' or 1=1 --", 'x'.repeat(10_000)];
      const found = await Promise.all(others.map((other) => control.keys.find(other)));
      expect(found).toEqual(others.map(() => undefined));
    });

    it("lets the account's own keys do everything, those of a sub account what its policies say", async () => {
      const id = await createSubAccount('viewer', ['NCP_VIDEO_PLAYER_ENHANCEMENT_VIEWER', 'NCP_FINANCE_MANAGER']);
      const { access_key } = await create({ sub_account: id });
      expect((await control.keys.find('AK'))?.actions).toEqual(new Set(ACTION_NAMES));
      expect([...((await control.keys.find(access_key))?.actions ?? [])]).toEqual([
        'View/getUserServiceType',
        'View/getUsage',
        'View/getVideoPlayerList',
        'View/getVideoPlayerPreview',
      ]);
    });

    it('does not remember a key that was read before it was stopped and comes after', async () => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const waiting = [released];
      const holdFirstAnswer: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          await waiting.shift();
          return result;
        },
      };
      const { keys } = createControl({ ...PARTS, db: engine.store().db.withPlugin(holdFirstAnswer) });
      const reading = keys.find('AK');
      await expect.poll(() => waiting.length).toBe(0);
      await keys.update(main, 'AK', { status: 'stopped' });
      release();
      expect((await reading)?.status).toBe('active');
      expect((await keys.find('AK'))?.status).toBe('stopped');
    });

    it('sees what another process changed within ten seconds: the key, its sub account, its policies', async () => {
      const other = createControlForTests(engine, clock).control;
      await control.policies.create(main, { name: 'list', actions: ['View/getVideoPlayerList'] });
      const id = await createSubAccount('robot', ['list']);
      const [stopped, held, deleted] = [await create({}), await create({ sub_account: id }), await create({})];
      const keys = [stopped, held, deleted].map(({ access_key }) => access_key);
      for (const key of keys) await control.keys.find(key);
      await other.keys.update(main, stopped.access_key, { status: 'stopped' });
      await other.keys.update(main, deleted.access_key, { status: 'stopped' });
      await other.keys.remove(main, deleted.access_key);
      await other.policies.update(main, 'list', { actions: ['View/getUsage'] });
      clock.nowMs += 10_000;
      const [first, second, third] = await Promise.all(keys.map((key) => control.keys.find(key)));
      expect([first?.status, [...(second?.actions ?? [])], third]).toEqual(['stopped', ['View/getUsage'], undefined]);
    });

    it('does not ask the database again for a key that it remembers', async () => {
      await control.keys.find('AK');
      await engine.store().db.deleteFrom('access_key').execute();
      expect((await control.keys.find('AK'))?.secretKey).toBe('SK');
      clock.nowMs += 10_000;
      expect(await control.keys.find('AK')).toBeUndefined();
    });

    it('says that the master key is wrong, not what it hides', async () => {
      const other = createControl({ ...PARTS, db: engine.store().db, masterKey: new Uint8Array(32).fill(9) });
      await expect(other.keys.find('AK')).rejects.toThrow('The stored secret of AK does not open');
    });
  });

  describe('create', () => {
    it('gives a pair that works, with its secret this once', async () => {
      const key = await create({ name: 'build server' });
      expect(Value.Check(CreatedKeySchema, key)).toBe(true);
      expect(key).toEqual({
        access_key: expect.stringMatching(/^[A-Za-z\d]{20}$/),
        secret_key: expect.stringMatching(/^[A-Za-z\d]{40}$/),
        name: 'build server',
        status: 'active',
        sub_account: null,
        created_at: TIME,
        last_used_at: null,
        stops_at: null,
        created_by: 'AK',
      });
      expect(await control.keys.find(key.access_key)).toMatchObject({ secretKey: key.secret_key, status: 'active' });
      const everything = `${await dumpEverything(engine)}${JSON.stringify(await control.keys.list(main))}`;
      expect(everything).toContain(key.access_key);
      expect(everything).not.toContain(key.secret_key);
    });

    it('refuses a sub account that is not there, or is not theirs', async () => {
      const stranger = await addAccount(engine, 'stranger');
      const { id } = await engine
        .store()
        .db.insertInto('sub_account')
        .values({
          account_id: stranger.accountId,
          name: 'x',
          status: 'active',
          policies: '[]',
          created_at: new Date(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const sub_account of [id, 99]) {
        expect(await control.keys.create(main, { sub_account })).toMatchObject({ ok: false, code: 4931 });
      }
    });

    it('gives each holder ten keys, however many ask at once', async () => {
      const id = await createSubAccount();
      const outcomes = await Promise.all(
        Array.from({ length: 14 }, () => control.keys.create(main, { sub_account: id })),
      );
      const codes = outcomes.map((outcome) => (outcome.ok ? 'made' : outcome.code));
      expect(codes.sort()).toEqual([4913, 4913, 4913, 4913, ...Array.from({ length: 10 }, () => 'made')]);
      await create();
      expect(await control.keys.rotate(main, (await list(id))[0] ?? '', {})).toMatchObject({ code: 4913 });
    });
  });

  const list = async (subAccount?: number) =>
    (await control.keys.list(main, subAccount)).map(({ access_key }) => access_key);

  describe('list', () => {
    it('shows the newest first, of all holders or of one', async () => {
      const id = await createSubAccount();
      clock.nowMs += 1000;
      const own = await create({ name: 'own' });
      clock.nowMs += 1000;
      const theirs = await create({ sub_account: id });
      expect(await list()).toEqual([theirs.access_key, own.access_key, 'AK']);
      expect(await list(0)).toEqual([own.access_key, 'AK']);
      expect(await list(id)).toEqual([theirs.access_key]);
      expect(await list(99)).toEqual([]);
      const [shown] = await control.keys.list(main, id);
      expect(shown).toMatchObject({ sub_account: { id, name: 'robot' } });
      expect(Value.Check(KeySchema, shown)).toBe(true);
      expect(Object.keys(shown ?? {})).not.toContain('secret_key');
    });

    it("shows nothing of another account's", async () => {
      expect(await control.keys.list(await addAccount(engine, 'stranger'))).toEqual([]);
    });
  });

  describe('update', () => {
    it('stops a key and lets it be used again, at once', async () => {
      const { access_key } = await create();
      expect(await statusOf(access_key)).toBe('active');
      const stopped = await control.keys.update(main, access_key, { status: 'stopped' });
      expect(stopped).toMatchObject({ ok: true, key: { access_key, status: 'stopped' } });
      expect(await statusOf(access_key)).toBe('stopped');
      await control.keys.update(main, access_key, { status: 'active' });
      expect(await statusOf(access_key)).toBe('active');
      expect((await logged()).slice(-2)).toEqual([
        `access_key.stop access_key:${access_key}`,
        `access_key.use access_key:${access_key}`,
      ]);
    });

    it('names a key, and logs nothing where nothing changes', async () => {
      const { access_key } = await create({ name: 'before' });
      expect(await control.keys.update(main, access_key, { name: 'after' })).toMatchObject({ key: { name: 'after' } });
      const lines = await logged();
      expect(lines.at(-1)).toBe(`access_key.rename access_key:${access_key}`);
      await control.keys.update(main, access_key, { name: 'after', status: 'active' });
      expect(await logged()).toEqual(lines);
    });

    it("changes no other account's key, and logs nothing then", async () => {
      const stranger = await addAccount(engine, 'stranger');
      const actor: Principal = { ...stranger, actions: main.actions, proof: main.proof };
      const lines = await logged();
      const outcome = await control.keys.update(actor, 'AK', { status: 'stopped' });
      expect(outcome).toMatchObject({ ok: false, code: 4911 });
      expect(await control.keys.rotate(actor, 'AK', {})).toMatchObject({ ok: false, code: 4911 });
      expect(await control.keys.remove(actor, 'AK')).toMatchObject({ ok: false, code: 4911 });
      expect(await statusOf('AK')).toBe('active');
      expect(await logged()).toEqual(lines);
    });
  });

  describe('rotate', () => {
    async function rotate(accessKey: string, seconds?: number) {
      const outcome = await control.keys.rotate(
        main,
        accessKey,
        seconds === undefined ? {} : { stop_old_after_seconds: seconds },
      );
      if (!outcome.ok) throw new Error(outcome.details);
      return outcome.key;
    }

    it('makes a pair for the same holder; both work until the old one stops by itself', async () => {
      const id = await createSubAccount('robot', ['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER']);
      const old = await create({ name: 'deploy', sub_account: id });
      const fresh = await rotate(old.access_key, 60);
      expect(Value.Check(RotatedKeySchema, fresh)).toBe(true);
      expect(fresh).toMatchObject({
        name: 'deploy',
        sub_account: { id },
        replaces: old.access_key,
        old_stops_at: '2023-04-13T01:35:13.000+00:00',
      });
      expect([await statusOf(old.access_key), await statusOf(fresh.access_key)]).toEqual(['active', 'active']);
      clock.nowMs += 59_999;
      expect(await statusOf(old.access_key)).toBe('active');
      clock.nowMs += 1;
      expect([await statusOf(old.access_key), await statusOf(fresh.access_key)]).toEqual(['stopped', 'active']);
      expect(await control.keys.list(main, id)).toMatchObject([
        { access_key: fresh.access_key, status: 'active', stops_at: null },
        { access_key: old.access_key, status: 'stopped', stops_at: '2023-04-13T01:35:13.000+00:00' },
      ]);
      expect(await control.keys.remove(main, old.access_key)).toEqual({ ok: true });
    });

    it('gives the old one a day where nothing is said, and none with 0', async () => {
      const [first, second] = [await create(), await create()];
      expect((await rotate(first.access_key)).old_stops_at).toBe('2023-04-14T01:34:13.000+00:00');
      await rotate(second.access_key, 0);
      expect(await statusOf(second.access_key)).toBe('stopped');
    });

    it('is taken back by using the old one again, before and after it has stopped', async () => {
      const { access_key } = await create();
      for (const waitMs of [0, 60_000]) {
        await rotate(access_key, 60);
        clock.nowMs += waitMs;
        const used = await control.keys.update(main, access_key, { status: 'active' });
        expect(used).toMatchObject({ key: { status: 'active', stops_at: null } });
        clock.nowMs += 60_000;
        expect(await statusOf(access_key)).toBe('active');
      }
    });

    it('refuses a key that is stopped, and makes none', async () => {
      const { access_key } = await create();
      await control.keys.update(main, access_key, { status: 'stopped' });
      expect(await control.keys.rotate(main, access_key, {})).toMatchObject({ ok: false, code: 4914 });
      expect(await list()).toHaveLength(2);
    });

    it('logs both, and neither secret', async () => {
      const old = await create();
      const fresh = await rotate(old.access_key);
      const line = (await readAudit(engine)).at(-1);
      expect(line).toMatchObject({ action: 'access_key.rotate', subject: `access_key:${old.access_key}` });
      expect(line?.detail).toMatchObject({ by: fresh.access_key });
      expect(await dumpEverything(engine)).not.toContain(fresh.secret_key);
    });
  });

  describe('remove', () => {
    it('deletes a stopped key only', async () => {
      const { access_key } = await create();
      expect(await control.keys.remove(main, access_key)).toMatchObject({ ok: false, code: 4912 });
      await control.keys.update(main, access_key, { status: 'stopped' });
      expect(await control.keys.remove(main, access_key)).toEqual({ ok: true });
      expect(await control.keys.remove(main, access_key)).toMatchObject({ ok: false, code: 4911 });
      expect(await control.keys.find(access_key)).toBeUndefined();
      expect((await logged()).at(-1)).toBe(`access_key.delete access_key:${access_key}`);
    });
  });

  describe('noteUse', () => {
    const lastUse = async () => (await control.keys.list(main)).find(({ access_key }) => access_key === 'AK');

    it('keeps the last use, at most once a minute, and the rest at the end', async () => {
      control.keys.noteUse('AK');
      await expect.poll(async () => (await lastUse())?.last_used_at).toBe(TIME);
      clock.nowMs += 59_000;
      control.keys.noteUse('AK');
      clock.nowMs += 500;
      await control.close();
      expect((await lastUse())?.last_used_at).toBe('2023-04-13T01:35:12.000+00:00');
      clock.nowMs += 60_000;
      control.keys.noteUse('AK');
      await expect.poll(async () => (await lastUse())?.last_used_at).toBe('2023-04-13T01:36:12.500+00:00');
    });

    it('never goes back where another process saw a later use', async () => {
      const other = createControlForTests(engine, { nowMs: clock.nowMs + 5000 }).control;
      other.keys.noteUse('AK');
      await other.close();
      control.keys.noteUse('AK');
      await control.close();
      expect((await lastUse())?.last_used_at).toBe('2023-04-13T01:34:18.000+00:00');
    });
  });
});

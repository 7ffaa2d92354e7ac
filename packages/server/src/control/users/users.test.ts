import { type User, UserSchema } from '@playhead/contract/api';
import { Value } from 'typebox/value';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Principal } from '../actor.ts';
import { type ControlForTests, createControlForTests, dumpEverything, readAudit } from '../control-for-tests.ts';
import { addUser, asKey, asUser, openAccount } from '../principals-for-tests.ts';

const FIRST = 'first@example.com';
const MINA = 'Mina@example.com';
const PASSWORD = 'some unrelated words';
const EVERYTHING = ['NCP_ADMINISTRATOR'];

describeOnEachEngine('createUsers', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];
  let main: Principal;

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await control.accounts.bootstrap({ email: FIRST, password: PASSWORD, accessKey: 'AK', secretKey: 'SK' });
    main = await asKey(control);
  });

  async function create(input: Partial<Parameters<typeof control.users.create>[1]> = {}, actor = main): Promise<User> {
    const outcome = await control.users.create(actor, { email: MINA, password: PASSWORD, policies: [], ...input });
    if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.details}`);
    return outcome.user;
  }

  async function signIn(email: string, password = PASSWORD) {
    const outcome = await control.sessions.signIn(email, password);
    if (!outcome.ok) throw new Error('signing in failed');
    return outcome;
  }

  const emails = async () => (await control.users.list(main)).map(({ email }) => email);

  it('lists the first user with everything, and when it signed in last', async () => {
    clock.nowMs += 1000;
    await signIn(FIRST);
    expect(await control.users.list(main)).toEqual([
      {
        id: 1,
        email: FIRST,
        policies: EVERYTHING,
        created_at: '2023-04-13T01:34:13.000+00:00',
        last_signed_in_at: '2023-04-13T01:34:14.000+00:00',
      },
    ]);
  });

  describe('create', () => {
    it('adds somebody who can sign in and do what the policies say', async () => {
      const user = await create({ policies: ['NCP_VIDEO_PLAYER_ENHANCEMENT_VIEWER', 'NCP_FINANCE_MANAGER'] });
      expect(user).toMatchObject({ id: 2, email: MINA, last_signed_in_at: null });
      expect(user.policies).toEqual(['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER', 'NCP_FINANCE_MANAGER']);
      expect(Value.Check(UserSchema, user)).toBe(true);
      expect(await control.users.view(main, 2)).toEqual({ ok: true, user });
      expect([...(await signIn('mina@EXAMPLE.com')).actions]).toEqual([
        'View/getUserServiceType',
        'View/getUsage',
        'View/getVideoPlayerList',
        'View/getVideoPlayerPreview',
      ]);
      expect((await readAudit(engine)).map(({ action, subject }) => `${action} ${subject}`)).toContain(
        'user.create user:2',
      );
      expect(await dumpEverything(engine)).not.toContain(PASSWORD);
    });

    it('refuses an address that is taken, in any case of letters and in any account', async () => {
      await openAccount(engine, control, 'other');
      for (const email of ['FIRST@example.com', 'Other@example.com']) {
        const outcome = await control.users.create(main, { email, password: PASSWORD, policies: [] });
        expect(outcome, email).toMatchObject({ ok: false, code: 4922 });
      }
      expect(await emails()).toEqual([FIRST]);
    });

    it('refuses policies that are not there, and says which is nearest', async () => {
      const policies = ['NCP_ADMINISTRATOR', 'NCP_VIDEO_PLYAER_MANAGER'];
      const outcome = await control.users.create(main, { email: MINA, password: PASSWORD, policies });
      expect(outcome).toMatchObject({
        ok: false,
        code: 4941,
        faults: [{ path: 'policies[1]', expected: 'NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER' }],
      });
      expect(await emails()).toEqual([FIRST]);
    });

    it('refuses a password that is easy to guess, without showing it', async () => {
      const outcome = await control.users.create(main, { email: MINA, password: 'password1234', policies: [] });
      expect(outcome).toMatchObject({ ok: false, code: 4923 });
      expect(JSON.stringify(outcome)).not.toContain('password1234');
    });
  });

  describe('update', () => {
    it('changes policies at once, for sessions that go on', async () => {
      const { id } = await create();
      const { token } = await signIn(MINA);
      expect((await control.sessions.find(token))?.actions.size).toBe(0);
      await control.users.update(main, id, { policies: ['NCP_FINANCE_MANAGER'] });
      expect([...((await control.sessions.find(token))?.actions ?? [])]).toContain('View/getUsage');
      expect((await readAudit(engine)).at(-1)).toMatchObject({
        action: 'user.update',
        subject: `user:${id}`,
        detail: { policies: ['NCP_FINANCE_MANAGER'] },
      });
    });

    it('changes the e-mail address, unless it is taken', async () => {
      const { id } = await create();
      expect(await control.users.update(main, id, { email: 'new@example.com' })).toMatchObject({
        user: { email: 'new@example.com' },
      });
      await signIn('new@example.com');
      expect(await control.users.update(main, id, { email: FIRST })).toMatchObject({ ok: false, code: 4922 });
      expect(await emails()).toEqual([FIRST, 'new@example.com']);
    });

    it('changes the password: sessions end, the old one is worth nothing, and the log says only that', async () => {
      const { id } = await create();
      const { token } = await signIn(MINA);
      expect(await control.users.update(main, id, { password: 'quite other words' })).toMatchObject({ ok: true });
      expect(await control.sessions.find(token)).toBeUndefined();
      expect(await control.sessions.signIn(MINA, PASSWORD)).toMatchObject({ ok: false });
      await signIn(MINA, 'quite other words');
      const lines = (await readAudit(engine)).filter(({ action }) => action === 'user.update');
      expect(lines).toMatchObject([{ detail: { password: 'changed' } }]);
      expect(await dumpEverything(engine)).not.toContain('quite other words');
    });

    it('judges a new password by the new address', async () => {
      const { id } = await create();
      const changes = { email: 'minakimchi99@example.com', password: 'MinaKimchi99' };
      expect(await control.users.update(main, id, changes)).toMatchObject({ ok: false, code: 4923 });
    });

    it('asks for the present password where somebody changes their own', async () => {
      const { id } = await create({ policies: EVERYTHING });
      const mina = await asUser(engine, id);
      const outcome = await control.users.update(mina, id, { password: 'quite other words' });
      expect(outcome).toMatchObject({ ok: false, code: 4925 });
      expect(await control.users.update(mina, 1, { password: 'quite other words' })).toMatchObject({ ok: true });
    });

    it('logs nothing where nothing changes', async () => {
      const { id, policies, email } = await create();
      const before = await readAudit(engine);
      expect(await control.users.update(main, id, { policies, email })).toMatchObject({ ok: true });
      expect(await readAudit(engine)).toEqual(before);
    });
  });

  describe('remove', () => {
    it('removes a user, whose sessions end at once in every process', async () => {
      const { id } = await create();
      const { token } = await signIn(MINA);
      const other = createControlForTests(engine, clock).control;
      expect(await other.sessions.find(token)).toBeDefined();
      expect(await control.users.remove(main, id)).toEqual({ ok: true });
      expect(await other.sessions.find(token)).toBeUndefined();
      expect(await control.sessions.signIn(MINA, PASSWORD)).toMatchObject({ ok: false });
      expect(await control.users.remove(main, id)).toMatchObject({ ok: false, code: 4921 });
      expect((await readAudit(engine)).at(-1)).toMatchObject({ action: 'user.delete', detail: { email: MINA } });
    });
  });

  it("touches no other account's users", async () => {
    const other = await openAccount(engine, control, 'other');
    expect(await control.users.view(main, other.userId)).toMatchObject({ ok: false, code: 4921 });
    expect(await control.users.update(main, other.userId, { policies: [] })).toMatchObject({ code: 4921 });
    expect(await control.users.remove(main, other.userId)).toMatchObject({ code: 4921 });
    expect((await control.users.list(other.main)).map(({ id }) => id)).toEqual([other.userId]);
  });

  describe('the last who can do everything', () => {
    it('is neither removed nor demoted, by whatever way', async () => {
      const own = await control.policies.create(main, { name: 'all', actions: [...main.actions] });
      expect(own).toMatchObject({ ok: true });
      const second = await addUser(engine, 1, 'second@example.com', ['all']);
      expect(await control.users.remove(main, 1)).toEqual({ ok: true });
      const tries = [
        control.users.remove(main, second),
        control.users.update(main, second, { policies: ['NCP_INFRA_MANAGER'] }),
        control.policies.update(main, 'all', { actions: [] }),
      ];
      for (const outcome of await Promise.all(tries)) expect(outcome).toMatchObject({ ok: false, code: 4924 });
      // All that is left to do is to change how it can.
      const policies = ['NCP_INFRA_MANAGER', 'NCP_FINANCE_MANAGER'];
      expect(await control.users.update(main, second, { policies })).toMatchObject({ ok: true });
      expect(await control.policies.remove(main, 'all')).toEqual({ ok: true });
    });

    it('is left, whoever removes whom at once', async () => {
      const ids = [1];
      for (const name of ['b', 'c', 'd', 'e', 'f']) {
        ids.push(await addUser(engine, 1, `${name}@example.com`, EVERYTHING));
      }
      // Each by the next one, so that all but the last to come could be gone.
      const outcomes = await Promise.all(
        ids.map(async (id, index) => {
          const actor = await asUser(engine, ids[(index + 1) % ids.length] ?? 1);
          return index % 2 === 0
            ? control.users.remove(actor, id)
            : control.users.update(actor, id, { policies: ['NCP_FINANCE_MANAGER'] });
        }),
      );
      const left = (await control.users.list(main)).filter(({ policies }) => policies[0] === 'NCP_ADMINISTRATOR');
      expect(left.length).toBeGreaterThan(0);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(ids.length - left.length);
    });

    it('counts as one where only two are left and the account itself removes both at once', async () => {
      const second = await addUser(engine, 1, 'b@example.com', EVERYTHING);
      const outcomes = await Promise.all([control.users.remove(main, 1), control.users.remove(main, second)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 4924 });
      expect(await control.users.list(main)).toHaveLength(1);
    });
  });
});

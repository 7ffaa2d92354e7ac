import { ACTION_NAMES, type Action } from '@playhead/contract/access';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Principal } from '../actor.ts';
import { type ControlForTests, createControlForTests, dumpEverything } from '../control-for-tests.ts';
import { addUser, asKey, asUser, openAccount } from '../principals-for-tests.ts';

const ACCESS = ACTION_NAMES.filter((action) => /AccessKey|User$|UserList|SubAccount|Policy/.test(action));
const LIST: Action = 'View/getVideoPlayerList';
const PASSWORD = 'some unrelated words';

describeOnEachEngine('refuseBeyond', (engine) => {
  let control: ControlForTests['control'];
  let main: Principal;
  /** May change everything about access, and list players; may do nothing else. */
  let helpDesk: Principal;
  let subAccount: number;

  beforeEach(async () => {
    ({ control } = createControlForTests(engine));
    await control.accounts.bootstrap({ accessKey: 'AK', secretKey: 'SK' });
    main = await asKey(control);
    await control.policies.create(main, { name: 'help-desk', actions: [...ACCESS, LIST] });
    await control.policies.create(main, { name: 'usage', actions: ['View/getUsage'] });
    helpDesk = await asUser(engine, await addUser(engine, 1, 'desk@example.com', ['help-desk']));
    const made = await control.subAccounts.create(main, { name: 'biller', policies: ['usage'] });
    subAccount = made.ok ? made.subAccount.id : 0;
  });

  async function createKey(actor: Principal, sub_account?: number) {
    const outcome = await control.keys.create(actor, sub_account === undefined ? {} : { sub_account });
    if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.details}`);
    return outcome.key.access_key;
  }

  it('lets somebody give what they have, and no more', async () => {
    const { users, subAccounts, policies } = control;
    expect(await policies.create(helpDesk, { name: 'lister', actions: [LIST] })).toMatchObject({ ok: true });
    const good = { policies: ['lister'] };
    expect(await subAccounts.create(helpDesk, { name: 'lister', ...good })).toMatchObject({ ok: true });
    expect(await users.create(helpDesk, { email: 'x@example.com', password: PASSWORD, ...good })).toMatchObject({
      ok: true,
    });
    expect(await createKey(helpDesk, 2)).toMatch(/^\w{20}$/);
    for (const tooMuch of ['usage', 'NCP_ADMINISTRATOR', 'NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER']) {
      const policies = ['lister', tooMuch];
      const outcomes = [
        await subAccounts.create(helpDesk, { name: tooMuch, policies }),
        await subAccounts.update(helpDesk, 2, { policies }),
        await users.create(helpDesk, { email: 'y@example.com', password: PASSWORD, policies }),
        await users.update(helpDesk, helpDesk.proof.kind === 'session' ? helpDesk.proof.userId : 0, { policies }),
      ];
      for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, code: 4944 });
    }
  });

  it('names the actions that are lacking', async () => {
    const outcome = await control.policies.create(helpDesk, { name: 'more', actions: ['View/getUsage', LIST] });
    expect(outcome).toMatchObject({
      code: 4944,
      details: 'desk@example.com may not do all that this is about: it lacks View/getUsage.',
    });
  });

  it.each([
    ['takes over a user who may do more: password', () => control.users.update(helpDesk, 1, { password: PASSWORD })],
    ['takes over a user who may do more: address', () => control.users.update(helpDesk, 1, { email: 'z@example.com' })],
    ['demotes a user who may do more', () => control.users.update(helpDesk, 1, { policies: ['help-desk'] })],
    ['removes a user who may do more', () => control.users.remove(helpDesk, 1)],
    ['renames a sub account that may do more', () => control.subAccounts.update(helpDesk, subAccount, { name: 'x' })],
    ['stops one', () => control.subAccounts.update(helpDesk, subAccount, { status: 'stopped' })],
    ['deletes one', () => control.subAccounts.remove(helpDesk, subAccount)],
    ['makes a key of one', () => control.keys.create(helpDesk, { sub_account: subAccount })],
    ['makes a key of the account itself', () => control.keys.create(helpDesk, {})],
    ['replaces a key of the account itself', () => control.keys.rotate(helpDesk, 'AK', {})],
    ['stops one', () => control.keys.update(helpDesk, 'AK', { status: 'stopped' })],
    ['deletes one', () => control.keys.remove(helpDesk, 'AK')],
    ['defines a policy with more', () => control.policies.create(helpDesk, { name: 'x', actions: ['View/getUsage'] })],
    ['widens its own policy', () => control.policies.update(helpDesk, 'help-desk', { actions: [...ACTION_NAMES] })],
    ['narrows a policy that allows more', () => control.policies.update(helpDesk, 'usage', { actions: [] })],
    ['deletes a policy that allows more', () => control.policies.remove(helpDesk, 'usage')],
  ])('refuses whoever %s', async (_what, attempt) => {
    const before = await dumpEverything(engine);
    expect(await attempt()).toMatchObject({ ok: false, code: 4944 });
    expect(await dumpEverything(engine)).toBe(before);
  });

  it('refuses a change of a policy that somebody with more holds too', async () => {
    await control.policies.create(main, { name: 'lister', actions: [LIST] });
    expect(await control.policies.update(helpDesk, 'lister', { actions: [] })).toMatchObject({ ok: true });
    await control.users.update(main, 1, { policies: ['NCP_ADMINISTRATOR', 'lister'] });
    expect(await control.policies.update(helpDesk, 'lister', { actions: [LIST] })).toMatchObject({ code: 4944 });
  });

  it('judges by what the actor may do now, not when it was let in', async () => {
    const second = await addUser(engine, 1, 'second@example.com', ['NCP_ADMINISTRATOR']);
    const [demoted, removed] = [await asUser(engine, second), await asUser(engine, 1)];
    const stoppedKey = await createKey(main);
    const stopped = await asKey(control, stoppedKey);
    await control.keys.update(main, stoppedKey, { status: 'stopped' });
    await control.users.update(main, second, { policies: ['help-desk'] });
    await addUser(engine, 1, 'third@example.com', ['NCP_ADMINISTRATOR']);
    await control.users.remove(main, 1);
    for (const actor of [demoted, removed, stopped]) {
      expect(actor.actions.size).toBe(ACTION_NAMES.length);
      const policies = ['NCP_ADMINISTRATOR'];
      expect(await control.subAccounts.create(actor, { name: 'mine', policies })).toMatchObject({ code: 4944 });
      expect(await control.keys.create(actor, {})).toMatchObject({ ok: false, code: 4944 });
    }
  });

  it('lets a key of a sub account do no more when its sub account has been stopped meanwhile', async () => {
    const actor = await asKey(control, await createKey(main, subAccount));
    await control.subAccounts.update(main, subAccount, { status: 'stopped' });
    expect(await control.policies.create(actor, { name: 'x', actions: ['View/getUsage'] })).toMatchObject({
      code: 4944,
    });
  });

  describe('actions of the operator', () => {
    const OPERATOR: Action[] = ['View/getAccountList', 'Change/createAccount', 'Change/updateAccount'];

    it('count in the first account only, for keys, sub accounts and users', async () => {
      const other = await openAccount(engine, control, 'other');
      const rest = ACTION_NAMES.filter((action) => !OPERATOR.includes(action));
      expect([...main.actions]).toEqual(ACTION_NAMES);
      expect([...other.main.actions]).toEqual(rest);
      expect([...(await asUser(engine, other.userId)).actions]).toEqual(rest);
      const made = await control.subAccounts.create(other.main, { name: 'robot', policies: ['NCP_ADMINISTRATOR'] });
      const key = await createKey(other.main, made.ok ? made.subAccount.id : 0);
      expect([...((await control.keys.find(key))?.actions ?? [])]).toEqual(rest);
    });

    it('are given by nobody else', async () => {
      const other = await openAccount(engine, control, 'other');
      const outcome = await control.policies.create(other.main, { name: 'operator', actions: OPERATOR });
      expect(outcome).toMatchObject({ ok: false, code: 4944 });
    });
  });
});

import { ACTION_NAMES, type Action, MANAGED_POLICIES } from '@playhead/contract/access';
import { PolicySchema } from '@playhead/contract/api';
import { Value } from 'typebox/value';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Principal } from '../actor.ts';
import { type ControlForTests, createControlForTests, readAudit } from '../control-for-tests.ts';
import { asKey, openAccount } from '../principals-for-tests.ts';

const LIST: Action[] = ['View/getVideoPlayerList'];

describeOnEachEngine('createPolicies', (engine) => {
  let control: ControlForTests['control'];
  let main: Principal;

  beforeEach(async () => {
    ({ control } = createControlForTests(engine));
    await control.accounts.bootstrap({ accessKey: 'AK', secretKey: 'SK' });
    main = await asKey(control);
  });

  const own = async (actor = main) => (await control.policies.list(actor)).filter(({ is_managed }) => !is_managed);
  const hold = (name: string, policies: string[]) => control.subAccounts.create(main, { name, policies });

  it('lists the managed ones with all that they allow, and how many hold them', async () => {
    await hold('robot', ['NCP_ADMINISTRATOR']);
    const policies = await control.policies.list(main);
    expect(policies.map(({ name }) => name)).toEqual(Object.keys(MANAGED_POLICIES));
    expect(policies[0]).toMatchObject({ actions: ACTION_NAMES, is_managed: true, used_by: 2 });
    for (const policy of policies) expect(Value.Check(PolicySchema, policy)).toBe(true);
  });

  describe('create', () => {
    it('keeps its actions once each, in the order of the catalogue', async () => {
      const actions = ['View/getStatistics', ...LIST, 'View/getStatistics'];
      const policy = {
        name: 'Watch_1-2',
        description: '',
        actions: [...LIST, 'View/getStatistics'],
        is_managed: false,
        used_by: 0,
      };
      expect(await control.policies.create(main, { name: 'Watch_1-2', actions })).toEqual({ ok: true, policy });
      expect(await own()).toEqual([policy]);
      expect((await readAudit(engine)).at(-1)).toMatchObject({
        action: 'policy.create',
        subject: 'policy:Watch_1-2',
        detail: { actions: policy.actions },
      });
    });

    it('names every action that is unknown, and the nearest known one', async () => {
      const actions = ['Change/createPlayer', ...LIST, 'View/getStatistic'];
      expect(await control.policies.create(main, { name: 'typo', actions })).toMatchObject({
        ok: false,
        code: 4945,
        details: expect.stringContaining('"View/getStatistic" (nearest: View/getStatistics)'),
        faults: [
          { path: 'actions[0]', expected: 'Change/createVideoPlayer', found: '"Change/createPlayer"' },
          { path: 'actions[2]', expected: 'View/getStatistics', found: '"View/getStatistic"' },
        ],
      });
      expect(await own()).toEqual([]);
    });

    it.each(['NCP_MINE', 'ncp_administrator'])('keeps %s for the service', async (name) => {
      expect(await control.policies.create(main, { name, actions: LIST })).toMatchObject({ ok: false, code: 4942 });
    });

    it('gives a name to one of many that ask for it at once; another account does not count', async () => {
      const names = ['same', 'SAME', 'Same', 'same'];
      const outcomes = await Promise.all(names.map((name) => control.policies.create(main, { name, actions: LIST })));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 4942)).toHaveLength(3);
      const other = await openAccount(engine, control, 'other');
      expect(await control.policies.create(other.main, { name: 'same', actions: LIST })).toMatchObject({ ok: true });
      expect(await own()).toHaveLength(1);
    });
  });

  describe('update', () => {
    it('holds at once for whoever holds the policy', async () => {
      await control.policies.create(main, { name: 'mine', actions: LIST });
      const made = await hold('robot', ['mine']);
      const key = await control.keys.create(main, { sub_account: made.ok ? made.subAccount.id : 0 });
      const actions = async () => [...((await control.keys.find(key.ok ? key.key.access_key : ''))?.actions ?? [])];
      expect(await actions()).toEqual(LIST);
      const changed = await control.policies.update(main, 'mine', { actions: ['View/getUsage'], description: 'New' });
      expect(changed).toMatchObject({ policy: { actions: ['View/getUsage'], description: 'New', used_by: 1 } });
      expect(await actions()).toEqual(['View/getUsage']);
      expect((await readAudit(engine)).at(-1)).toMatchObject({
        action: 'policy.update',
        detail: { added: ['View/getUsage'], removed: LIST, description: 'New' },
      });
    });

    it('changes no managed policy, in either spelling, and none that is not there', async () => {
      for (const name of ['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER', 'NCP_VIDEO_PLAYER_ENHANCEMENT_VIEWER']) {
        expect(await control.policies.update(main, name, { actions: [] })).toMatchObject({ ok: false, code: 4946 });
        expect(await control.policies.remove(main, name)).toMatchObject({ ok: false, code: 4946 });
      }
      expect(await control.policies.update(main, 'none', {})).toMatchObject({ ok: false, code: 4941 });
    });
  });

  describe('remove', () => {
    it('removes a policy that nobody holds, and says how many do otherwise', async () => {
      await control.policies.create(main, { name: 'mine', actions: LIST });
      const made = await hold('robot', ['mine']);
      await control.users.update(main, 1, { policies: ['NCP_ADMINISTRATOR', 'mine'] });
      const refused = await control.policies.remove(main, 'mine');
      expect(refused).toMatchObject({ ok: false, code: 4943, details: expect.stringContaining('2 users') });
      await control.users.update(main, 1, { policies: ['NCP_ADMINISTRATOR'] });
      await control.subAccounts.update(main, made.ok ? made.subAccount.id : 0, { policies: [] });
      expect(await control.policies.remove(main, 'mine')).toEqual({ ok: true });
      expect(await control.policies.remove(main, 'mine')).toMatchObject({ ok: false, code: 4941 });
    });

    it('leaves nobody holding what is gone, however they come together', async () => {
      for (const round of [1, 2, 3, 4]) {
        const name = `round-${round}`;
        await control.policies.create(main, { name, actions: LIST });
        const [removed, held] = await Promise.all([control.policies.remove(main, name), hold(name, [name])]);
        expect(removed.ok).not.toBe(held.ok);
      }
    });
  });

  it("changes no other account's policy", async () => {
    const other = await openAccount(engine, control, 'other');
    await control.policies.create(other.main, { name: 'theirs', actions: LIST });
    expect(await control.policies.update(main, 'theirs', { actions: [] })).toMatchObject({ code: 4941 });
    expect(await control.policies.remove(main, 'theirs')).toMatchObject({ code: 4941 });
    expect(await own(other.main)).toMatchObject([{ name: 'theirs', actions: LIST }]);
  });
});

import { SubAccountSchema } from '@playhead/contract/api';
import { Value } from 'typebox/value';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Principal } from '../actor.ts';
import { type ControlForTests, createControlForTests, readAudit } from '../control-for-tests.ts';
import { asKey, openAccount } from '../principals-for-tests.ts';

const VIEWER = 'NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER';

describeOnEachEngine('createSubAccounts', (engine) => {
  let control: ControlForTests['control'];
  let main: Principal;

  beforeEach(async () => {
    ({ control } = createControlForTests(engine));
    await control.accounts.bootstrap({ accessKey: 'AK', secretKey: 'SK' });
    main = await asKey(control);
  });

  async function create(name: string, policies: string[] = []) {
    const outcome = await control.subAccounts.create(main, { name, policies });
    if (!outcome.ok) throw new Error(outcome.details);
    return outcome.subAccount;
  }

  async function createKey(sub_account: number) {
    const outcome = await control.keys.create(main, { sub_account });
    if (!outcome.ok) throw new Error(outcome.details);
    return outcome.key.access_key;
  }

  const statusOf = async (accessKey: string) => (await control.keys.find(accessKey))?.status;

  it('makes, lists and shows them with their number of keys', async () => {
    const made = await create('웹사이트', ['NCP_VIDEO_PLAYER_ENHANCEMENT_VIEWER', VIEWER]);
    await createKey(made.id);
    const subAccount = {
      id: 1,
      name: '웹사이트',
      status: 'active',
      policies: [VIEWER],
      created_at: '2023-04-13T01:34:13.000+00:00',
      keys: 1,
    };
    expect(made).toEqual({ ...subAccount, keys: 0 });
    expect(await control.subAccounts.list(main)).toEqual([subAccount]);
    expect(await control.subAccounts.view(main, 1)).toEqual({ ok: true, subAccount });
    expect(Value.Check(SubAccountSchema, subAccount)).toBe(true);
    expect(await control.subAccounts.view(main, 2)).toMatchObject({ ok: false, code: 4931 });
    expect(await control.keys.list(main)).toHaveLength(2);
  });

  it('gives a name to one, whatever the case of its letters', async () => {
    const [first, second] = [await create('Straße'), await create('other')];
    const outcomes = [
      await control.subAccounts.create(main, { name: 'STRAßE', policies: [] }),
      await control.subAccounts.update(main, second.id, { name: 'straße' }),
    ];
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, code: 4932 });
    expect(await control.subAccounts.update(main, first.id, { name: 'straße' })).toMatchObject({ ok: true });
  });

  it('refuses policies that are not there', async () => {
    const unknown = { name: 'robot', policies: ['nothing'] };
    expect(await control.subAccounts.create(main, unknown)).toMatchObject({ ok: false, code: 4941 });
    const { id } = await create('robot');
    expect(await control.subAccounts.update(main, id, unknown)).toMatchObject({ ok: false, code: 4941 });
  });

  it('changes what its keys may do at once', async () => {
    const { id } = await create('robot', [VIEWER]);
    const key = await createKey(id);
    expect((await control.keys.find(key))?.actions.size).toBe(3);
    await control.subAccounts.update(main, id, { policies: ['NCP_FINANCE_MANAGER'] });
    expect([...((await control.keys.find(key))?.actions ?? [])]).toContain('View/getUsage');
  });

  it('stops all its keys with it, and no other, and they work again with it, but for one that was stopped', async () => {
    const { id } = await create('robot');
    const [key, stopped, other] = [await createKey(id), await createKey(id), await createKey((await create('b')).id)];
    await control.keys.update(main, stopped, { status: 'stopped' });
    const statuses = async () => [await statusOf(key), await statusOf(stopped), await statusOf(other)];
    await control.subAccounts.update(main, id, { status: 'stopped' });
    expect(await statuses()).toEqual(['stopped', 'stopped', 'active']);
    expect((await control.keys.list(main, id)).map(({ status }) => status).sort()).toEqual(['active', 'stopped']);
    await control.subAccounts.update(main, id, { status: 'active' });
    expect(await statuses()).toEqual(['active', 'stopped', 'active']);
  });

  it('takes its keys with it', async () => {
    const { id } = await create('robot');
    const key = await createKey(id);
    await control.keys.find(key);
    expect(await control.subAccounts.remove(main, id)).toEqual({ ok: true });
    expect(await control.keys.find(key)).toBeUndefined();
    expect(await control.keys.list(main)).toHaveLength(1);
    expect(await control.subAccounts.remove(main, id)).toMatchObject({ ok: false, code: 4931 });
  });

  it('logs what changed, and nothing where nothing did', async () => {
    const { id } = await create('robot', [VIEWER]);
    await control.subAccounts.update(main, id, { name: 'robot', policies: [VIEWER], status: 'active' });
    await control.subAccounts.update(main, id, { status: 'stopped', name: 'old robot' });
    await control.subAccounts.remove(main, id);
    const lines = (await readAudit(engine)).slice(1).map(({ action, detail }) => [action, detail]);
    expect(lines).toEqual([
      ['sub_account.create', { name: 'robot', policies: [VIEWER] }],
      ['sub_account.update', { status: 'stopped', name: 'old robot' }],
      ['sub_account.delete', { name: 'old robot', keys: 0 }],
    ]);
  });

  it("touches none of another account's", async () => {
    const { id } = await create('robot');
    const other = await openAccount(engine, control, 'other');
    expect(await control.subAccounts.view(other.main, id)).toMatchObject({ code: 4931 });
    expect(await control.subAccounts.update(other.main, id, { name: 'theirs' })).toMatchObject({ code: 4931 });
    expect(await control.subAccounts.remove(other.main, id)).toMatchObject({ code: 4931 });
    expect(await control.subAccounts.list(other.main)).toEqual([]);
    expect(await control.subAccounts.list(main)).toMatchObject([{ name: 'robot' }]);
  });
});

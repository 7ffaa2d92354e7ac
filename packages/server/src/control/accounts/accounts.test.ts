import { plansWith } from '@playhead/contract/plans';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Actor } from '../actor.ts';
import {
  type ControlForTests,
  createControlForTests,
  dumpEverything,
  MASTER_KEY,
  readAudit,
} from '../control-for-tests.ts';
import { createControl } from '../create-control.ts';

const NEW = { name: 'News Corp', email: 'news@example.com' } as const;
const PLAYER = { name: 'player', domains: [{ type: 'web', domain: 'https://www.example.com' }] };

describeOnEachEngine('createAccounts', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];
  let operator: Actor;

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    const { accountId } = await control.accounts.bootstrap({ accessKey: 'FIRST' });
    operator = { accountId, name: 'operator' };
  });

  async function open(input = NEW) {
    const outcome = await control.accounts.create(operator, input);
    if (!outcome.ok) throw new Error(outcome.details);
    return outcome.account;
  }

  it('describes an account by plan, state, limits and what is used of them', async () => {
    await control.players.create(operator, PLAYER);
    control.usage.count(operator);
    expect(await control.accounts.describe(operator)).toEqual({
      id: 1,
      name: 'Main account',
      plan: 'standard',
      service: 'active',
      created_at: '2023-04-13T01:34:13.000+00:00',
      limits: { players: null, monthly_requests: null },
      used: { players: 1, monthly_requests: 1 },
    });
  });

  it('opens an account whose user can sign in and whose key signs, and shows its secrets this once', async () => {
    const account = await open();
    expect(account).toMatchObject({ id: 2, ...NEW, plan: 'standard', service: 'active' });
    expect(await control.sessions.signIn(NEW.email, account.password ?? '')).toMatchObject({ ok: true, accountId: 2 });
    expect(await control.keys.find(account.access_key)).toMatchObject({ secretKey: account.secret_key, accountId: 2 });
    const everything = await dumpEverything(engine);
    expect(everything).not.toContain(account.password);
    expect(everything).not.toContain(account.secret_key);
    expect(await control.accounts.list()).toMatchObject([{ id: 1 }, { id: 2, name: NEW.name }]);
  });

  it('takes a password that is long enough, and does not say it again', async () => {
    const outcome = await control.accounts.create(operator, { ...NEW, plan: 'basic', password: 'correct horse' });
    expect(outcome).toMatchObject({ ok: true, account: { plan: 'basic', password: null } });
    expect(await control.sessions.signIn(NEW.email, 'correct horse')).toMatchObject({ ok: true });
    expect(await control.accounts.create(operator, { ...NEW, password: 'too short' })).toMatchObject({ code: 4923 });
  });

  it('opens one account where an address is asked for twice at once, whatever its case', async () => {
    const inputs = [NEW, { ...NEW, email: 'NEWS@example.com' }];
    const outcomes = await Promise.all(inputs.map((input) => control.accounts.create(operator, input)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 4922 });
    expect(await control.accounts.list()).toHaveLength(2);
  });

  it('changes plan, service and name, at once here and within seconds elsewhere', async () => {
    const { id } = await open();
    const elsewhere = createControlForTests(engine, clock).control;
    expect((await elsewhere.accounts.state(id)).service).toBe('active');
    expect((await control.accounts.state(id)).limits).not.toHaveProperty('players');
    const changes = { name: 'Old Corp', plan: 'basic', service: 'stopped' } as const;
    expect(await control.accounts.update(operator, id, changes)).toMatchObject({
      ok: true,
      account: { id, ...changes, limits: { players: 1 } },
    });
    expect(await control.accounts.state(id)).toMatchObject({ service: 'stopped', limits: { players: 1 } });
    expect((await elsewhere.accounts.state(id)).service).toBe('active');
    clock.nowMs += 5000;
    expect((await elsewhere.accounts.state(id)).service).toBe('stopped');
  });

  it('changes nothing where nothing is said', async () => {
    expect(await control.accounts.update(operator, 1, {})).toMatchObject({ ok: true, account: { id: 1 } });
    expect(await readAudit(engine)).toHaveLength(1);
  });

  it('changes no account that there is none of, and never stops the operator', async () => {
    expect(await control.accounts.update(operator, 99, { plan: 'basic' })).toMatchObject({ ok: false, code: 4951 });
    expect(await control.accounts.update(operator, 1, { service: 'stopped' })).toMatchObject({ ok: false, code: 4952 });
    expect((await control.accounts.state(1)).service).toBe('active');
  });

  it('lets the first account alone do what is for the operator', async () => {
    const keys = ['FIRST', (await open()).access_key];
    const found = await Promise.all(keys.map((accessKey) => control.keys.find(accessKey)));
    expect(found.map((key) => key?.actions.has('Change/createAccount'))).toEqual([true, false]);
  });

  it("writes every change into the operator's log and into the account's own", async () => {
    const { id } = await open();
    await control.accounts.update(operator, id, { plan: 'basic' });
    const lines = (await readAudit(engine)).map(({ account_id, actor, action, subject }) => [
      account_id,
      actor,
      action,
      subject,
    ]);
    expect(lines.slice(1)).toEqual([
      [2, 'operator', 'account.create', 'account:2'],
      [1, 'operator', 'account.create', 'account:2'],
      [1, 'operator', 'account.update', 'account:2'],
      [2, 'operator', 'account.update', 'account:2'],
    ]);
  });

  it("gives plans this server's limits", async () => {
    const plans = plansWith({ standard: { monthlyRequests: 500 }, basic: { players: 3 } });
    const parts = { db: engine.store().db, masterKey: MASTER_KEY, now: () => clock.nowMs };
    const limited = createControl({ ...parts, latestVersion: '1', versions: ['1'], plans });
    expect((await limited.accounts.describe(operator)).limits).toEqual({ players: null, monthly_requests: 500 });
  });
});

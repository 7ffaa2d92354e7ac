import { PLANS } from '@playhead/contract/plans';
import type { KyselyPlugin } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import {
  addAccount,
  type ControlForTests,
  createControlForTests,
  MASTER_KEY,
  readAudit,
} from '../control-for-tests.ts';
import { createControl } from '../create-control.ts';

const PARTS = { plans: PLANS, masterKey: MASTER_KEY, now: () => 0, latestVersion: '1', versions: ['1'] };
const ACTOR = { accountId: 1, name: 'admin@playhead.local' };

describeOnEachEngine('createKeys', (engine) => {
  let first: ControlForTests;

  beforeEach(async () => {
    first = createControlForTests(engine);
    await first.control.accounts.bootstrap({ accessKey: 'AK', secretKey: 'SK' });
  });

  const find = (accessKey = 'AK') => first.control.keys.find(accessKey);

  it('knows no other key', async () => {
    const others = ['', 'ak', 'AK ', 'AK\0', '키', "' or 1=1 --", 'x'.repeat(10_000)];
    expect(await Promise.all(others.map((other) => find(other)))).toEqual(others.map(() => undefined));
  });

  it('stops a key and lets it be used again, at once', async () => {
    expect((await find())?.status).toBe('active');
    expect(await first.control.keys.setStatus(ACTOR, 'AK', 'stopped')).toEqual({ ok: true });
    expect(await find()).toMatchObject({ accessKey: 'AK', secretKey: 'SK', accountId: 1, status: 'stopped' });
    await first.control.keys.setStatus(ACTOR, 'AK', 'active');
    expect((await find())?.status).toBe('active');
    const actions = (await readAudit(engine)).map(({ action, subject }) => `${action} ${subject}`);
    expect(actions.slice(1)).toEqual(['access_key.stopped access_key:AK', 'access_key.active access_key:AK']);
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
    await keys.setStatus(ACTOR, 'AK', 'stopped');
    release();
    expect((await reading)?.status).toBe('active');
    expect((await keys.find('AK'))?.status).toBe('stopped');
  });

  it('sees what another process changed within ten seconds', async () => {
    const second = createControlForTests(engine, first.clock);
    await find();
    await second.control.keys.setStatus(ACTOR, 'AK', 'stopped');
    first.clock.nowMs += 10_000;
    expect((await find())?.status).toBe('stopped');
  });

  it('does not ask the database again for a key that it remembers', async () => {
    await find();
    await engine.store().db.deleteFrom('access_key').execute();
    expect((await find())?.secretKey).toBe('SK');
    first.clock.nowMs += 10_000;
    expect(await find()).toBeUndefined();
  });

  it("changes no other account's key, and logs nothing then", async () => {
    const stranger = await addAccount(engine, 'stranger');
    const logged = (await readAudit(engine)).length;
    const outcome = await first.control.keys.setStatus(stranger, 'AK', 'stopped');
    expect(outcome).toEqual({ ok: false, reason: 'unknown_key' });
    expect((await find())?.status).toBe('active');
    expect(await readAudit(engine)).toHaveLength(logged);
  });

  it('says that the master key is wrong, not what it hides', async () => {
    const other = createControl({ ...PARTS, db: engine.store().db, masterKey: new Uint8Array(32).fill(9) });
    await expect(other.keys.find('AK')).rejects.toThrow('The stored secret of AK does not open');
  });
});

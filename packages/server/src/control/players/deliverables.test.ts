import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests } from '../control-for-tests.ts';

const ME = { accountId: 1, name: 'AK' };
const PLAYER = { name: 'player001', domains: [{ type: 'web', domain: 'https://www.example.com' }] };
const TTL_MS = 5000;
/** Enough for some readings to begin before a change and end after it. */
const ROUNDS = 100;

describeOnEachEngine('createDeliverables', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];
  let accessKey: string;

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await addAccount(engine, 'mine');
    const outcome = await control.players.create(ME, PLAYER);
    accessKey = outcome.ok ? outcome.player.access_key : '';
  });

  const developOf = async ({ players } = control) => (await players.deliverable(accessKey))?.options.develop;
  const apply = (lang: string, { deployments } = control) => deployments.applyDevelop(ME, 1001, { option: { lang } });

  it('does not read what it has just read', async () => {
    await developOf();
    await engine.store().db.updateTable('player').set({ name: 'renamed' }).execute();
    expect(await control.players.deliverable(accessKey)).toMatchObject({ name: 'player001' });
  });

  it('shows a change of this process at once', async () => {
    await developOf();
    await apply('ko');
    expect(await developOf()).toEqual({ lang: 'ko' });
    await control.players.delete(ME, 1001);
    expect(await developOf()).toBeUndefined();
  });

  it('shows a change of another process after a few seconds', async () => {
    const other = createControlForTests(engine, clock).control;
    await developOf();
    await apply('ko', other);
    clock.nowMs += TTL_MS - 1;
    expect(await developOf()).toEqual({});
    clock.nowMs += 1;
    expect(await developOf()).toEqual({ lang: 'ko' });
  });

  it('says whether the service of the account runs', async () => {
    expect(await control.players.deliverable(accessKey)).toMatchObject({ isServed: true });
    await engine.store().db.updateTable('account').set({ service: 'stopped' }).execute();
    clock.nowMs += TTL_MS;
    expect(await control.players.deliverable(accessKey)).toMatchObject({ isServed: false });
  });

  it('remembers nothing that was read while a change was made', async () => {
    for (let playIndex = 1; playIndex <= ROUNDS; playIndex++) {
      let isDone = false;
      const read = async () => {
        while (!isDone) {
          // Nothing is remembered so long, so each turn reads.
          clock.nowMs += TTL_MS;
          await developOf();
        }
      };
      const readers = [read(), read()];
      await control.deployments.applyDevelop(ME, 1001, { option: { playIndex } });
      isDone = true;
      await Promise.all(readers);
      expect(await developOf()).toEqual({ playIndex });
    }
  });

  it('keeps the other players when one changes', async () => {
    const other = await control.players.create(ME, { ...PLAYER, name: 'other' });
    await developOf();
    await engine.store().db.updateTable('player').set({ name: 'renamed' }).where('no', '=', 1001).execute();
    await control.players.delete(ME, other.ok ? other.player.no : 0);
    expect(await control.players.deliverable(accessKey)).toMatchObject({ name: 'player001' });
  });
});

import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { type ControlForTests, createControlForTests, dumpEverything, readAudit } from '../control-for-tests.ts';

const EMAIL = 'someone@example.com';
const TRIED = 'what was tried';

describeOnEachEngine('writeFailedSignIns', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await control.accounts.bootstrap({ email: EMAIL, password: 'correct horse' });
  });

  const fail = (email = EMAIL) => control.sessions.signIn(email, TRIED);
  const failures = async () => (await readAudit(engine)).filter(({ action }) => action === 'session.sign_in_failed');

  it('keeps that a user’s password was wrong, at most once a minute and with the number of tries', async () => {
    await fail();
    await expect.poll(failures).toHaveLength(1);
    await fail();
    await fail();
    clock.nowMs += 60_000;
    await fail();
    await expect.poll(failures).toHaveLength(2);
    const subject = 'user:1';
    expect(await failures()).toMatchObject([
      { account_id: 1, actor: 'anonymous', subject, detail: { email: EMAIL, times: 1 } },
      { account_id: 1, actor: 'anonymous', subject, detail: { email: EMAIL, times: 3 } },
    ]);
    expect(await dumpEverything(engine)).not.toContain(TRIED);
  });

  it('keeps nothing of addresses that nobody has', async () => {
    await fail('nobody@example.com');
    await control.close();
    expect(await failures()).toEqual([]);
    expect(await dumpEverything(engine)).not.toContain('nobody@');
  });

  it('loses none at the end', async () => {
    for (const _ of [1, 2, 3]) await fail();
    await control.close();
    const times = (await failures()).map(({ detail }) => Number(detail['times']));
    expect(times.reduce((sum, each) => sum + each, 0)).toBe(3);
  });
});

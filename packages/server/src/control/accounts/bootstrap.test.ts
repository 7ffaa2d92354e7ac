import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { createControlForTests, dumpEverything, readAudit } from '../control-for-tests.ts';

describeOnEachEngine('bootstrapAccount', (engine) => {
  it('generates what was not chosen', async () => {
    const { control } = createControlForTests(engine);
    expect(await control.accounts.bootstrap()).toEqual({
      ok: true,
      created: true,
      accountId: 1,
      email: 'admin@playhead.local',
      password: expect.stringMatching(/^[\w-]{20,}$/),
      accessKey: expect.stringMatching(/^[A-Za-z\d]{20}$/),
      secretKey: expect.stringMatching(/^[A-Za-z\d]{40}$/),
    });
  });

  it('takes what was chosen', async () => {
    const chosen = { email: 'Me@Example.com', password: 'correct horse', accessKey: 'AK', secretKey: 'SK' };
    const { control } = createControlForTests(engine);
    expect(await control.accounts.bootstrap(chosen)).toMatchObject({ created: true, ...chosen });
    expect(await control.keys.find('AK')).toMatchObject({
      accessKey: 'AK',
      secretKey: 'SK',
      accountId: 1,
      status: 'active',
    });
    expect(await control.sessions.signIn('me@example.com', 'correct horse')).toMatchObject({ ok: true, accountId: 1 });
  });

  it('does nothing where there is an account, whatever it is given', async () => {
    const { control } = createControlForTests(engine);
    await control.accounts.bootstrap();
    const again = await control.accounts.bootstrap({ email: 'other@example.com', accessKey: 'OTHER' });
    expect(again).toEqual({ ok: true, created: false, accountId: 1 });
    expect(await control.keys.find('OTHER')).toBeUndefined();
  });

  it('makes one account when several processes ask at once', async () => {
    const processes = Array.from({ length: 4 }, () => createControlForTests(engine).control);
    const outcomes = await Promise.all(processes.map((control) => control.accounts.bootstrap()));
    expect(outcomes.filter((outcome) => outcome.created)).toHaveLength(1);
    expect(outcomes.map((outcome) => outcome.accountId)).toEqual([1, 1, 1, 1]);
    expect(await engine.store().db.selectFrom('account').select('id').execute()).toEqual([{ id: 1 }]);
  });

  it('stores and logs neither the password nor the secret key', async () => {
    const { control } = createControlForTests(engine);
    const outcome = await control.accounts.bootstrap();
    if (!outcome.created) return expect.unreachable();
    const everything = await dumpEverything(engine);
    expect(everything).toContain(outcome.accessKey);
    expect(everything).not.toContain(outcome.password);
    expect(everything).not.toContain(outcome.secretKey);
    expect(await readAudit(engine)).toMatchObject([
      { actor: 'bootstrap', action: 'account.create', subject: 'account:1' },
    ]);
  });
});

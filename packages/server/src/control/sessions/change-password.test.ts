import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { type ControlForTests, createControlForTests, dumpEverything, readAudit } from '../control-for-tests.ts';

const EMAIL = 'someone@example.com';
const PASSWORD = 'correct horse battery staple';
const NEXT = 'quite other words';

describeOnEachEngine('changePassword', (engine) => {
  let control: ControlForTests['control'];

  beforeEach(async () => {
    ({ control } = createControlForTests(engine));
    await control.accounts.bootstrap({ email: EMAIL, password: PASSWORD });
  });

  async function signIn(password = PASSWORD) {
    const outcome = await control.sessions.signIn(EMAIL, password);
    if (!outcome.ok) throw new Error('signing in failed');
    return outcome.token;
  }

  it('sets the password and ends the other sessions of the user', async () => {
    const [mine, other] = [await signIn(), await signIn()];
    expect(await control.sessions.changePassword(mine, { current: PASSWORD, new: NEXT })).toEqual({ ok: true });
    expect(await control.sessions.find(mine)).toMatchObject({ email: EMAIL });
    expect(await control.sessions.find(other)).toBeUndefined();
    expect(await control.sessions.signIn(EMAIL, PASSWORD)).toMatchObject({ ok: false });
    await signIn(NEXT);
    expect((await readAudit(engine)).map(({ action, actor }) => `${action} ${actor}`)).toContain(
      `user.change_password ${EMAIL}`,
    );
    const everything = await dumpEverything(engine);
    expect(everything).not.toContain(NEXT);
    expect(everything).not.toContain(PASSWORD);
  });

  it('asks for the present password, and for an acceptable one', async () => {
    const token = await signIn();
    const tries = [
      [{ current: 'wrong', new: NEXT }, 4925],
      [{ current: PASSWORD, new: 'short' }, 4923],
      [{ current: PASSWORD, new: EMAIL }, 4923],
    ] as const;
    for (const [input, code] of tries) {
      expect(await control.sessions.changePassword(token, input)).toMatchObject({ ok: false, code });
    }
    await signIn();
  });

  it('does nothing without a session', async () => {
    const outcome = await control.sessions.changePassword('none', { current: PASSWORD, new: NEXT });
    expect(outcome).toEqual({ ok: false, reason: 'no_session' });
  });

  it('is done by one of several that know the same password at once', async () => {
    const tokens = [await signIn(), await signIn(), await signIn()];
    const outcomes = await Promise.all(
      tokens.map((token, index) =>
        control.sessions.changePassword(token, { current: PASSWORD, new: `${NEXT} ${index}` }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await signIn(`${NEXT} ${outcomes.findIndex(({ ok }) => ok)}`);
  });

  it('begins no session with a password that is changed while it is checked', async () => {
    const token = await signIn();
    const [, late] = await Promise.all([
      control.sessions.changePassword(token, { current: PASSWORD, new: NEXT }),
      control.sessions.signIn(EMAIL, PASSWORD),
    ]);
    // Whichever came first: the old password opens nothing any more.
    expect(late.ok ? await control.sessions.find(late.token) : undefined).toBeUndefined();
  });
});

import { ACTION_NAMES } from '@playhead/contract/access';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import {
  type ControlForTests,
  createControlForTests,
  dumpEverything,
  readAudit,
  START_MS,
} from '../control-for-tests.ts';

const EMAIL = 'someone@example.com';
const PASSWORD = 'correct horse battery staple';
const FORTNIGHT_MS = 14 * 24 * 3600 * 1000;

describeOnEachEngine('createSessions', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await control.accounts.bootstrap({ email: EMAIL, password: PASSWORD });
  });

  async function signIn() {
    const outcome = await control.sessions.signIn(EMAIL, PASSWORD);
    if (!outcome.ok) throw new Error('signing in failed');
    return outcome;
  }

  it('signs in, whatever the case of the email', async () => {
    const outcome = await control.sessions.signIn('Someone@EXAMPLE.com', PASSWORD);
    expect(outcome).toEqual({
      actions: new Set(ACTION_NAMES),
      ok: true,
      token: expect.stringMatching(/^[\w-]{43}$/),
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      email: EMAIL,
      accountId: 1,
      accountName: 'Main account',
      userId: 1,
      expiresAtMs: START_MS + FORTNIGHT_MS,
    });
  });

  it('refuses everything else in the same words, and begins no session', async () => {
    const tries = [
      [EMAIL, 'wrong'],
      [EMAIL, ''],
      ['nobody@example.com', PASSWORD],
      [`${EMAIL}\0`, PASSWORD],
      ['%', PASSWORD],
    ] as const;
    const outcomes = await Promise.all(tries.map(([email, password]) => control.sessions.signIn(email, password)));
    expect(outcomes).toEqual(tries.map(() => ({ ok: false, reason: 'wrong_credentials' })));
    expect(await engine.store().db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  it('finds a session by its token until it expires', async () => {
    const { ok: _ok, token, ...signedIn } = await signIn();
    expect(await control.sessions.find(token)).toEqual(signedIn);
    clock.nowMs += FORTNIGHT_MS - 1;
    expect(await control.sessions.find(token)).toEqual(signedIn);
    clock.nowMs += 1;
    expect(await control.sessions.find(token)).toBeUndefined();
  });

  it('knows no other token', async () => {
    const { token, csrfToken } = await signIn();
    const others = ['', token.slice(1), `${token}=`, csrfToken, '\0'];
    expect(await Promise.all(others.map((other) => control.sessions.find(other)))).toEqual(others.map(() => undefined));
  });

  it('removes expired sessions when somebody signs in', async () => {
    await signIn();
    clock.nowMs += FORTNIGHT_MS;
    await signIn();
    expect(await engine.store().db.selectFrom('session').select('user_id').execute()).toHaveLength(1);
  });

  it('ends the session that is signed out of, and no other', async () => {
    const [one, other] = [await signIn(), await signIn()];
    await control.sessions.signOut(one.token);
    await control.sessions.signOut(one.token);
    expect(await control.sessions.find(one.token)).toBeUndefined();
    expect(await control.sessions.find(other.token)).toMatchObject({ csrfToken: other.csrfToken });
  });

  it('logs who signed in and out', async () => {
    const { token } = await signIn();
    await control.sessions.signOut(token);
    const lines = (await readAudit(engine)).slice(1).map(({ actor, action, subject }) => [actor, action, subject]);
    expect(lines).toEqual([
      [EMAIL, 'session.sign_in', 'user:1'],
      [EMAIL, 'session.sign_out', 'user:1'],
    ]);
  });

  it('stores neither token nor password', async () => {
    const { token, csrfToken } = await signIn();
    const everything = await dumpEverything(engine);
    expect(everything).toContain(csrfToken);
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(PASSWORD);
  });
});

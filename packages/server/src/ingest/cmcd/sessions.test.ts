import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { beginSession, type CmcdSession } from './session.ts';
import { createCmcdSessions, type SessionName } from './sessions.ts';

const NOW_MS = Date.parse('2026-11-25T12:00:00Z');
const NAME: SessionName = { accountId: 1, playerNo: 1001, environment: 'production', sessionId: '세션' };

const begun = (): CmcdSession =>
  beginSession({ sessionId: 'a', atMs: 5, type: 'ps', errors: [] }, { viewId: 'v', shiftMs: -7 });

describeOnEachEngine('createCmcdSessions', (engine) => {
  beforeEach(async () => {
    await engine
      .store()
      .db.insertInto('account')
      .values({ name: 'first', created_at: new Date(NOW_MS) })
      .execute();
  });

  it('keeps a session as it was left', async () => {
    const sessions = createCmcdSessions(engine.store().db);
    expect(await sessions.change(NAME, NOW_MS, (known) => known)).toBeUndefined();
    await sessions.change(NAME, NOW_MS, () => begun());
    const others = createCmcdSessions(engine.store().db);
    expect(await others.change(NAME, NOW_MS, (known) => known)).toEqual(begun());
    for (const other of [{ playerNo: 1002 }, { environment: 'develop' as const }, { sessionId: 'b' }]) {
      expect(await sessions.change({ ...NAME, ...other }, NOW_MS, (known) => known)).toBeUndefined();
    }
  });

  it('changes it one after the other, from the first on', async () => {
    const another = await engine.openAnother();
    const stores = [engine.store(), another ?? engine.store()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        createCmcdSessions((stores[index % 2] ?? engine.store()).db).change(NAME, NOW_MS, (known) => {
          const session = known ?? begun();
          return { ...session, seq: session.seq + 1 };
        }),
      ),
    );
    const session = await createCmcdSessions(engine.store().db).change(NAME, NOW_MS, (known) => known);
    expect(session?.seq).toBe(19);
    await another?.close();
  });

  it('forgets what nothing was heard of, and names no session', async () => {
    const sessions = createCmcdSessions(engine.store().db);
    await sessions.change(NAME, NOW_MS, () => begun());
    const rows = await engine.store().db.selectFrom('cmcd_session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('세션');
    await sessions.forgetBefore(NOW_MS);
    expect(await sessions.change(NAME, NOW_MS, (known) => known)).toEqual(begun());
    await sessions.forgetBefore(NOW_MS + 1);
    expect(await sessions.change(NAME, NOW_MS, (known) => known)).toBeUndefined();
  });
});

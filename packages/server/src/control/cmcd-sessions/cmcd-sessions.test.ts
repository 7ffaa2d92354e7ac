import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { type CmcdSessionName, createCmcdSessions } from './cmcd-sessions.ts';

const NOW_MS = Date.parse('2026-11-25T12:00:00Z');
const NAME: CmcdSessionName = { accountId: 1, playerNo: 1001, environment: 'production', sessionId: '세션' };

interface Kept {
  readonly viewId: string;
  readonly seq: number;
}

const begun = (): Kept => ({ viewId: 'v', seq: -1 });
const same = (known: Kept | undefined) => known;

describeOnEachEngine('createCmcdSessions', (engine) => {
  beforeEach(async () => {
    await engine
      .store()
      .db.insertInto('account')
      .values({ name: 'first', created_at: new Date(NOW_MS) })
      .execute();
  });

  it('keeps a session as it was left', async () => {
    const sessions = createCmcdSessions(engine.store());
    expect(await sessions.change(NAME, NOW_MS, same)).toBeUndefined();
    await sessions.change(NAME, NOW_MS, () => begun());
    const others = createCmcdSessions(engine.store());
    expect(await others.change(NAME, NOW_MS, same)).toEqual(begun());
    for (const other of [{ playerNo: 1002 }, { environment: 'develop' as const }, { sessionId: 'b' }]) {
      expect(await sessions.change({ ...NAME, ...other }, NOW_MS, same)).toBeUndefined();
    }
  });

  it('changes it one after the other, from the first on', async () => {
    const another = await engine.openAnother();
    const stores = [engine.store(), another ?? engine.store()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        createCmcdSessions(stores[index % 2] ?? engine.store()).change(NAME, NOW_MS, (known: Kept | undefined) => {
          const session = known ?? begun();
          return { ...session, seq: session.seq + 1 };
        }),
      ),
    );
    const session = await createCmcdSessions(engine.store()).change(NAME, NOW_MS, same);
    expect(session?.seq).toBe(19);
    await another?.close();
  });

  it('forgets what nothing was heard of, and names no session', async () => {
    const sessions = createCmcdSessions(engine.store());
    await sessions.change(NAME, NOW_MS, () => begun());
    const rows = await engine.store().db.selectFrom('cmcd_session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('세션');
    await sessions.forgetBefore(NOW_MS);
    expect(await sessions.change(NAME, NOW_MS, same)).toEqual(begun());
    await sessions.forgetBefore(NOW_MS + 1);
    expect(await sessions.change(NAME, NOW_MS, same)).toBeUndefined();
  });
});

import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests, readAudit } from '../control-for-tests.ts';

const ME = { accountId: 1, name: 'AK' };
const DOMAINS = [
  { type: 'web', domain: 'b.example.com' },
  { type: 'aos', domain: 'com.example.app' },
  { type: 'web', domain: 'a.example.com' },
];

describeOnEachEngine('clonePlayer', (engine) => {
  let control: ControlForTests['control'];

  beforeEach(async () => {
    ({ control } = createControlForTests(engine));
    await addAccount(engine, 'mine');
    await control.players.create(ME, { name: 'player001', domains: DOMAINS }, { lang: 'ko' });
  });

  async function clone(body: unknown, playerNo = 1001) {
    const outcome = await control.players.clone(ME, playerNo, body);
    if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.details}`);
    return outcome.player;
  }
  const historyOf = async (playerNo: number) => {
    const outcome = await control.deployments.list(ME, playerNo, { limit: 10 });
    return outcome.ok ? outcome.result.list : outcome;
  };

  it('copies domains and options, and shares nothing with its player', async () => {
    const copy = await clone({ name: 'player000_backup', auto_update: 'N', version: '1.1.4' });
    expect(copy).toMatchObject({ no: 1002, name: 'player000_backup', auto_update: 'N', version: '1.1.4', revision: 1 });
    expect(copy.domains.web.map(({ domain }) => domain)).toEqual(['b.example.com', 'a.example.com']);
    expect(copy.domains.aos).toMatchObject([{ domain: 'com.example.app' }]);
    expect(await control.players.view(ME, copy.no)).toEqual(copy);

    await control.deployments.applyDevelop(ME, 1001, { option: { lang: 'ja' } });
    await control.players.edit(ME, 1001, { domains: [{ type: 'web', domain: 'c.example.com' }] });
    expect(await control.players.deliverable(copy.access_key)).toMatchObject({
      webDomains: ['b.example.com', 'a.example.com'],
      options: { develop: { lang: 'ko' }, production: { lang: 'ko' } },
    });
  });

  it('takes the newest version and updates itself where nothing is said', async () => {
    await control.players.edit(ME, 1001, { version: '1.1.4', auto_update: 'N' });
    expect(await clone({ name: 'copy' })).toMatchObject({ version: '1.1.5', auto_update: 'Y' });
  });

  it('begins with one deployment where both environments show the same', async () => {
    await control.deployments.applyDevelop(ME, 1001, { option: { lang: 'ko' } });
    await clone({ name: 'copy' });
    expect(await historyOf(1002)).toMatchObject([{ number: 1, is_develop: true, is_production: true, changes: 1 }]);
  });

  it('begins with two where they differ', async () => {
    await control.deployments.applyDevelop(ME, 1001, { option: { lang: 'ja', muted: true } });
    const copy = await clone({ name: 'copy' });
    expect(await historyOf(copy.no)).toMatchObject([
      { number: 2, author: 'AK', is_develop: true, is_production: false, changes: 2, restored_from: null },
      { number: 1, author: 'AK', is_develop: false, is_production: true, changes: 1, restored_from: null },
    ]);
    expect(await control.players.deliverable(copy.access_key)).toMatchObject({
      options: { develop: { lang: 'ja', muted: true }, production: { lang: 'ko' } },
    });
  });

  it('leaves the player as it was', async () => {
    const before = await control.players.view(ME, 1001);
    await clone({ name: 'copy' });
    expect(await control.players.view(ME, 1001)).toEqual(before);
  });

  it('lets nobody change the player until the copy is there, so that it is of one moment', async ({ skip }) => {
    const another = await engine.openAnother();
    if (!another) return skip('the embedded engine has one connection');
    const waiting = async () => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(another.db);
      return rows[0]?.count;
    };
    try {
      const { begun } = await another.db.transaction().execute(async (obstacle) => {
        await sql`lock table player_domain in access exclusive mode`.execute(obstacle);
        const copying = clone({ name: 'copy' });
        await expect.poll(waiting).toBe(1);
        const changing = control.deployments.applyDevelop(ME, 1001, { option: { lang: 'ja' } });
        await expect.poll(waiting).toBe(2);
        return { begun: [copying, changing] };
      });
      await Promise.all(begun);
    } finally {
      await another.close();
    }
    expect(await historyOf(1002)).toHaveLength(1);
    expect(await historyOf(1001)).toHaveLength(2);
  });

  it('says in the audit log what it was cloned from', async () => {
    await clone({ name: 'copy' });
    expect((await readAudit(engine)).at(-1)).toMatchObject({
      action: 'player.clone',
      subject: 'player:1002',
      detail: { name: 'copy', cloned_from: 1001, version: '1.1.5' },
    });
  });

  it.each([
    ['no body', 1001, undefined, 4799],
    ['no name', 1001, { version: '1.1.4' }, 4700],
    ['a name that is none', 1001, { name: '1' }, 4700],
    ['a name that is taken', 1001, { name: 'player001' }, 4805],
    ['an unknown version', 1001, { name: 'copy', version: '0.0.1' }, 4100],
    ['an unknown player', 1002, { name: 'copy' }, 4801],
    ['a player that cannot be', 2 ** 40, { name: 'copy' }, 4801],
  ])('refuses %s and leaves nothing behind', async (_what, playerNo, body, code) => {
    expect(await control.players.clone(ME, playerNo, body)).toMatchObject({ ok: false, code });
    expect(await control.players.list(ME, { pageNo: 1, pageSize: 10, sort: 'asc' })).toMatchObject({ total: 1 });
    expect(await engine.store().db.selectFrom('deployment').select('id').execute()).toHaveLength(1);
  });

  it('refuses the player of another account', async () => {
    const stranger = await addAccount(engine, 'stranger');
    expect(await control.players.clone(stranger, 1001, { name: 'copy' })).toMatchObject({ ok: false, code: 4801 });
  });
});

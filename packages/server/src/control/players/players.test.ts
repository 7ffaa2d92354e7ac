import { PlayerListSchema, PlayerSchema } from '@playhead/contract/api';
import { PLANS } from '@playhead/contract/plans';
import { Value } from 'typebox/value';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests, readAudit } from '../control-for-tests.ts';
import { createControl } from '../create-control.ts';

const ME = { accountId: 1, name: 'AK' };
const body = (name = 'player001') => ({ name, domains: [{ type: 'web', domain: 'https://www.example.com' }] });

describeOnEachEngine('createPlayers', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await addAccount(engine, 'mine');
  });

  async function create(name?: string, options?: Readonly<Record<string, unknown>>, actor = ME) {
    const outcome = await control.players.create(actor, body(name), options);
    if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.details}`);
    return outcome.player;
  }

  describe('create', () => {
    it('gives the player in the documented shape', async () => {
      const domains = [
        { type: 'web', domain: 'HTTP://*.NaverNcp.com/' },
        { type: 'aos', domain: 'com.example.app' },
        { type: 'web', domain: 'example.com' },
      ];
      const outcome = await control.players.create(ME, { ...body(), domains, auto_update: 'N', version: '1.1.4' });
      const created_at = '2023-04-13T01:34:13.000+00:00';
      expect(outcome).toEqual({
        ok: true,
        player: {
          no: 1001,
          name: 'player001',
          version: '1.1.4',
          access_key: expect.stringMatching(/^[\da-f]{32}$/),
          auto_update: 'N',
          revision: 1,
          created_at,
          updated_at: created_at,
          domains: {
            web: [
              { no: 1, type: 'web', domain: 'http://*.naverncp.com', created_at },
              { no: 3, type: 'web', domain: 'example.com', created_at },
            ],
            ios: [],
            aos: [{ no: 2, type: 'aos', domain: 'com.example.app', created_at }],
          },
        },
      });
      expect(outcome.ok && Value.Check(PlayerSchema, outcome.player)).toBe(true);
    });

    it('leaves nothing behind when it refuses', async () => {
      expect(await control.players.create(ME, { name: 'player001' })).toMatchObject({ ok: false, code: 4702 });
      await create('taken');
      expect(await control.players.create(ME, body('taken'))).toMatchObject({ ok: false, code: 4805 });
      const { db } = engine.store();
      expect(await db.selectFrom('deployment').select('id').execute()).toHaveLength(1);
      expect(await db.selectFrom('player_domain').select('no').execute()).toHaveLength(1);
      expect(await readAudit(engine)).toHaveLength(1);
    });

    it('gives a name to one of many that ask for it at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => control.players.create(ME, body())));
      const codes = outcomes.map((outcome) => (outcome.ok ? 'created' : outcome.code));
      expect(codes.sort()).toEqual([4805, 4805, 4805, 4805, 4805, 4805, 4805, 'created']);
      expect(await control.players.list(ME, { pageNo: 1, pageSize: 10, sort: 'asc' })).toMatchObject({ total: 1 });
    });

    it('writes who did what into the audit log', async () => {
      await create();
      expect(await readAudit(engine)).toMatchObject([
        {
          account_id: 1,
          actor: 'AK',
          action: 'player.create',
          subject: 'player:1001',
          detail: { name: 'player001', domains: body().domains },
          at: new Date(clock.nowMs),
        },
      ]);
    });
  });

  describe('list', () => {
    it('is empty where there are no players', async () => {
      expect(await control.players.list(ME, { pageNo: 1, pageSize: 10, sort: 'desc' })).toEqual({
        list: [],
        total: 0,
        page_no: 1,
        page_size: 10,
        page_count: 0,
        pricing: 'pay',
      });
    });

    it('goes through the pages in either order', async () => {
      for (const name of ['one', 'two', 'three']) {
        clock.nowMs += 1000;
        await create(name);
      }
      const names = async (pageNo: number, sort: 'asc' | 'desc') => {
        const page = await control.players.list(ME, { pageNo, pageSize: 2, sort });
        expect(Value.Check(PlayerListSchema, page)).toBe(true);
        expect(page).toMatchObject({ total: 3, page_count: 2, page_no: pageNo, page_size: 2 });
        return page.list.map(({ name }) => name);
      };
      expect([await names(1, 'desc'), await names(2, 'desc'), await names(3, 'desc')]).toEqual([
        ['three', 'two'],
        ['one'],
        [],
      ]);
      expect([await names(1, 'asc'), await names(2, 'asc')]).toEqual([['one', 'two'], ['three']]);
    });

    it("says the price of the account's plan", async () => {
      await engine.store().db.updateTable('account').set({ plan: 'basic' }).execute();
      expect(await control.players.list(ME, { pageNo: 1, pageSize: 10, sort: 'asc' })).toMatchObject({
        pricing: 'free',
      });
    });
  });

  describe('view', () => {
    it('shows what create gave', async () => {
      const player = await create();
      expect(await control.players.view(ME, player.no)).toEqual(player);
    });

    it('knows no other number', async () => {
      await create();
      const others = [0, -1, 1002, 1.5, 2 ** 31, Number.NaN];
      const views = await Promise.all(others.map((playerNo) => control.players.view(ME, playerNo)));
      expect(views).toEqual(others.map(() => undefined));
    });
  });

  describe('checkName', () => {
    it('passes a name that can be had', async () => {
      await create('taken');
      expect(await control.players.checkName(ME, 'Taken')).toEqual({ ok: true });
    });

    it.each([undefined, '', 'ab', '1abc', 'a b c', 'a\0bc', ['abc'], 7])('refuses %j', async (name) => {
      expect(await control.players.checkName(ME, name)).toMatchObject({ ok: false, code: 4610 });
    });

    it('refuses a name that is taken, until its player is deleted', async () => {
      const { no } = await create('taken');
      expect(await control.players.checkName(ME, 'taken')).toMatchObject({ ok: false, code: 4802 });
      expect(await control.players.checkName(await addAccount(engine, 'stranger'), 'taken')).toEqual({ ok: true });
      await control.players.delete(ME, no);
      expect(await control.players.checkName(ME, 'taken')).toEqual({ ok: true });
    });
  });

  describe('delete', () => {
    it('takes the player away from everybody, once', async () => {
      const player = await create();
      expect(await control.players.delete(ME, player.no)).toEqual({ ok: true, result: undefined });
      expect(await control.players.view(ME, player.no)).toBeUndefined();
      expect(await control.players.deliverable(player.access_key)).toBeUndefined();
      expect(await control.players.list(ME, { pageNo: 1, pageSize: 10, sort: 'asc' })).toMatchObject({ total: 0 });
      expect(await control.players.delete(ME, player.no)).toMatchObject({ ok: false, code: 4801 });
      expect(await readAudit(engine)).toMatchObject([
        { action: 'player.create' },
        { action: 'player.delete', subject: 'player:1001', detail: { name: 'player001' } },
      ]);
    });

    it('leaves the players of other accounts alone', async () => {
      const { no } = await create();
      const stranger = await addAccount(engine, 'stranger');
      expect(await control.players.delete(stranger, no)).toMatchObject({ ok: false, code: 4801 });
      expect(await control.players.view(ME, no)).toBeDefined();
    });
  });

  it("keeps accounts apart: names, lists and players are each one's own", async () => {
    const stranger = await addAccount(engine, 'stranger');
    const mine = await create('same');
    const theirs = await create('same', {}, stranger);
    expect(await control.players.view(stranger, mine.no)).toBeUndefined();
    expect(await control.players.view(ME, theirs.no)).toBeUndefined();
    const list = await control.players.list(stranger, { pageNo: 1, pageSize: 10, sort: 'desc' });
    expect(list).toMatchObject({ total: 1, list: [{ no: theirs.no }] });
  });

  it('shows no deleted player and gives its name away again', async () => {
    const player = await create();
    await control.players.delete(ME, player.no);
    expect(await control.players.view(ME, player.no)).toBeUndefined();
    expect(await control.players.deliverable(player.access_key)).toBeUndefined();
    expect((await create()).no).not.toBe(player.no);
  });

  describe('deliverable', () => {
    it('gives what a page needs, with the first options in both environments', async () => {
      const options = { autostart: false, playlist: [{ file: 'https://cdn.example.com/master.m3u8' }] };
      const domains = ['b.example.com', 'a.example.com'].map((domain) => ({ type: 'web', domain }));
      const app = { type: 'ios', domain: 'com.example.app' };
      const outcome = await control.players.create(ME, { name: 'player001', domains: [...domains, app] }, options);
      if (!outcome.ok) return expect.unreachable();
      expect(await control.players.deliverable(outcome.player.access_key)).toEqual({
        accountId: 1,
        playerNo: 1001,
        name: 'player001',
        isServed: true,
        version: '1.1.5',
        autoUpdate: true,
        webDomains: ['b.example.com', 'a.example.com'],
        options: { develop: options, production: options },
      });
    });

    it('has empty options where none were given', async () => {
      const player = await create();
      const deliverable = await control.players.deliverable(player.access_key);
      expect(deliverable?.options).toEqual({ develop: {}, production: {} });
    });

    it('knows no other access key', async () => {
      await create();
      const others = ['', 'x', 'A'.repeat(32), '0'.repeat(32), `${'a'.repeat(31)}\0`];
      const found = await Promise.all(others.map((accessKey) => control.players.deliverable(accessKey)));
      expect(found).toEqual(others.map(() => undefined));
    });
  });

  it('delivers the latest version to players that update themselves, and to no other', async () => {
    const follows = await create('follows');
    const outcome = await control.players.create(ME, { ...body('stays'), auto_update: 'N' });
    const later = createControl({
      plans: PLANS,
      db: engine.store().db,
      masterKey: new Uint8Array(32),
      now: () => clock.nowMs,
      latestVersion: '1.2.0',
      versions: ['1.2.0'],
    });
    expect(await later.players.view(ME, follows.no)).toMatchObject({ version: '1.2.0' });
    if (!outcome.ok) return expect.unreachable();
    expect(await later.players.view(ME, outcome.player.no)).toMatchObject({ version: '1.1.5' });
    expect(await later.players.deliverable(outcome.player.access_key)).toMatchObject({
      version: '1.1.5',
      autoUpdate: false,
    });
  });
});

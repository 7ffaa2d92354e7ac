import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests, readAudit, START_MS } from '../control-for-tests.ts';

const ME = { accountId: 1, name: 'AK' };
const WEB = { type: 'web', domain: 'https://www.example.com' };
const SHOP = { type: 'web', domain: 'https://shop.example.com' };
const AOS = { type: 'aos', domain: 'com.example.app' };
const BEGAN = '2023-04-13T01:34:13.000+00:00';
const LATER = '2023-04-13T01:34:14.000+00:00';

describeOnEachEngine('editPlayer', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];
  let accessKey: string;

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await addAccount(engine, 'mine');
    const outcome = await control.players.create(ME, { name: 'player001', domains: [WEB, AOS], auto_update: 'N' });
    accessKey = outcome.ok ? outcome.player.access_key : '';
    clock.nowMs = START_MS + 1000;
  });

  const edit = (body: unknown, playerNo = 1001) => control.players.edit(ME, playerNo, body);

  it('keeps what stays, with its number and its time', async () => {
    expect(await edit({ domains: [SHOP, WEB] })).toEqual({
      ok: true,
      result: {
        no: 1001,
        name: 'player001',
        version: '1.1.5',
        access_key: accessKey,
        auto_update: 'N',
        revision: 2,
        created_at: BEGAN,
        updated_at: LATER,
        domains: {
          web: [
            { no: 1, ...WEB, created_at: BEGAN },
            { no: 3, ...SHOP, created_at: LATER },
          ],
          ios: [],
          aos: [],
        },
      },
    });
  });

  it("does what the documentation's sample does: it names an app alone, and the sites stay", async () => {
    const app = { type: 'aos', domain: 'com.example.other' };
    const outcome = await edit({ domains: [app] });
    expect(outcome).toMatchObject({ result: { domains: { web: [{ no: 1, ...WEB }], aos: [app] } } });
    expect(await control.players.view(ME, 1001)).toEqual(outcome.ok && outcome.result);
  });

  it('shows in both environments at once', async () => {
    expect(await control.players.deliverable(accessKey)).toMatchObject({ webDomains: [WEB.domain] });
    await edit({ domains: [SHOP], auto_update: 'Y' });
    expect(await control.players.deliverable(accessKey)).toMatchObject({ webDomains: [SHOP.domain], autoUpdate: true });
  });

  it('changes version and automatic update too', async () => {
    expect(await edit({ version: '1.1.4' })).toMatchObject({ result: { version: '1.1.4', auto_update: 'N' } });
    expect(await edit({ version: 'latest' })).toMatchObject({ result: { version: '1.1.5' } });
    expect(await edit({ version: '1.1.4', auto_update: 'Y' })).toMatchObject({
      result: { version: '1.1.5', auto_update: 'Y', domains: { web: [WEB], aos: [AOS] } },
    });
  });

  it('writes nothing where all is so already', async () => {
    const before = await control.players.view(ME, 1001);
    const same = { name: 'player001', domains: [AOS, WEB], version: '1.1.5', auto_update: 'N', pricing: 'pay' };
    expect(await edit(same)).toEqual({ ok: true, result: before });
    expect(await readAudit(engine)).toHaveLength(1);
  });

  it('says in the audit log what was changed, and by whom', async () => {
    await control.players.edit({ accountId: 1, name: 'someone@example.com' }, 1001, {
      domains: [SHOP, AOS],
      version: '1.1.4',
    });
    expect((await readAudit(engine)).at(-1)).toMatchObject({
      actor: 'someone@example.com',
      action: 'player.update',
      subject: 'player:1001',
      detail: { version: '1.1.4', added_domains: [SHOP], removed_domains: [WEB] },
    });
  });

  describe('refuses', () => {
    const webs = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ type: 'web', domain: `s${index}.example.com` }));

    it.each([
      ['no body', undefined, 4799],
      ['a list', [WEB], 4799],
      ['nothing to edit', {}, 4702],
      ['its name alone', { name: 'player001' }, 4702],
      ['a price alone', { pricing: 'free' }, 4702],
      ['domains that are no list', { domains: null }, 4702],
      ['a price that there is none of', { domains: [WEB], pricing: 'gold' }, 4707],
      ['a broken site', { domains: [{ type: 'web', domain: 'http://' }] }, 4703],
      ['an unknown type', { domains: [{ type: 'tv', domain: 'x' }] }, 4705],
      ['the same twice', { domains: [WEB, WEB] }, 4708],
      ['six', { domains: webs(6) }, 4709],
      ['two apps of a system', { domains: [AOS, { type: 'aos', domain: 'com.example.other' }] }, 4711],
      ['an empty list', { domains: [] }, 4712],
      ['another name', { domains: [WEB], name: 'player002' }, 4713],
      ['another name alone', { name: 'player002' }, 4713],
      ['a name that is none', { domains: [WEB], name: 1 }, 4713],
      ['an unknown version', { version: '9.9.9' }, 4100],
      ['a wrong answer to auto_update', { auto_update: true }, 4799],
      ['a revision that is none', { domains: [WEB], revision: '1' }, 4799],
      ['a revision that was never there', { domains: [WEB], revision: 2 }, 4901],
    ])('%s', async (_what, body, code) => {
      const before = await control.players.view(ME, 1001);
      expect(await edit(body)).toMatchObject({ ok: false, code });
      expect(await control.players.view(ME, 1001)).toEqual(before);
      expect(await readAudit(engine)).toHaveLength(1);
    });

    it('an app too many for the sites that stay', async () => {
      await edit({ domains: webs(5) });
      expect(await edit({ domains: [AOS] })).toMatchObject({ ok: false, code: 4709 });
    });

    it.each([1002, 0, -1, 1.5, Number.NaN, 2 ** 31])('player %d, which the account does not have', async (playerNo) => {
      expect(await edit({ domains: [WEB] }, playerNo)).toMatchObject({ ok: false, code: 4801 });
    });

    it('a change that starts from what is no longer so, and says who came before', async () => {
      expect(await edit({ domains: [SHOP], revision: 1 })).toMatchObject({ ok: true, result: { revision: 2 } });
      const late = await edit({ domains: [WEB], revision: 1 });
      expect(late).toMatchObject({
        ok: false,
        code: 4901,
        details: expect.stringContaining(`AK changed it at ${LATER}`),
      });
    });
  });
});

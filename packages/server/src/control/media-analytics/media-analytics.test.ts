import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Principal } from '../actor.ts';
import { type ControlForTests, createControlForTests, readAudit } from '../control-for-tests.ts';
import { asKey } from '../principals-for-tests.ts';

const TIME = '2023-04-13T01:34:13.000+00:00';

describeOnEachEngine('createMediaAnalyticsAccess', (engine) => {
  let control: ControlForTests['control'];
  let clock: ControlForTests['clock'];
  let main: Principal;

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    await control.accounts.bootstrap({ accessKey: 'AK', secretKey: 'SK' });
    main = await asKey(control);
  });

  async function regenerate(actor = main) {
    const outcome = await control.mediaAnalytics.regenerateKey(actor);
    if (!outcome.ok) throw new Error(outcome.details);
    return { ...outcome.access, company_id: outcome.access.company_id ?? '' };
  }

  it('has nothing until the first key is made, which comes with a company id', async () => {
    expect(await control.mediaAnalytics.describe(main)).toMatchObject({ status: 'inactive', company_id: null });
    const { api_key, ...rest } = await regenerate();
    expect(rest).toEqual({
      status: 'active',
      company_id: expect.stringMatching(/^\w{16}$/),
      created_at: TIME,
      key_created_at: TIME,
      key_created_by: 'AK',
    });
    expect(api_key).toMatch(/^\w{40}$/);
    expect(await control.mediaAnalytics.describe(main)).toEqual(rest);
    expect(await control.mediaAnalytics.find(rest.company_id, api_key)).toEqual({
      accountId: main.accountId,
      companyId: rest.company_id,
    });
  });

  it('stops the key before at once, in other processes too, and keeps the company id', async () => {
    const other = createControlForTests(engine, clock).control;
    const first = await regenerate();
    expect(await other.mediaAnalytics.find(first.company_id, first.api_key)).toBeDefined();
    clock.nowMs += 60_000;
    const second = await regenerate();
    expect(second).toMatchObject({ company_id: first.company_id, created_at: TIME });
    expect(second.key_created_at).not.toBe(TIME);
    for (const one of [control, other]) {
      expect(await one.mediaAnalytics.find(first.company_id, first.api_key)).toBeUndefined();
      expect(await one.mediaAnalytics.find(first.company_id, second.api_key)).toBeDefined();
    }
  });

  it('knows no other pair, whatever it holds', async () => {
    const { company_id, api_key } = await regenerate();
    for (const other of ['', 'x', `${api_key} `, 'AK\0', '키', "' or 1=1 --"]) {
      expect(await control.mediaAnalytics.find(company_id, other)).toBeUndefined();
      expect(await control.mediaAnalytics.find(other, api_key)).toBeUndefined();
    }
  });

  it('writes down who made a key, and never the key', async () => {
    const { api_key, company_id } = await regenerate();
    const entries = (await readAudit(engine)).filter(({ action }) => action === 'media_analytics.key');
    expect(entries).toMatchObject([{ subject: 'account:1', actor: 'AK', detail: { companyId: company_id } }]);
    const kept = await engine.store().db.selectFrom('media_analytics').selectAll().execute();
    expect(JSON.stringify([entries, kept])).not.toContain(api_key);
    expect(Buffer.from(kept[0]?.key_hash ?? []).toString('latin1')).not.toContain(api_key);
  });

  it('writes neither key nor audit row where the other fails', async () => {
    const broken = { ...main, name: 'x\0' };
    await expect(control.mediaAnalytics.regenerateKey(broken)).rejects.toThrow();
    expect(await control.mediaAnalytics.describe(main)).toMatchObject({ status: 'inactive' });
  });

  it('gives no key to somebody who may not see statistics', async () => {
    const actions = new Set(['Change/updateMediaAnalytics'] as const);
    expect(await control.mediaAnalytics.regenerateKey({ ...main, actions })).toMatchObject({ ok: false, code: 4944 });
    expect(await control.mediaAnalytics.describe(main)).toMatchObject({ status: 'inactive' });
  });
});

import { DeploymentDiffSchema, DeploymentListSchema, PlayerOptionsSchema } from '@playhead/contract/api';
import { Value } from 'typebox/value';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests, readAudit, START_MS } from '../control-for-tests.ts';

const ME = { accountId: 1, name: 'AK' };
const YOU = { accountId: 1, name: 'you@example.com' };
const PLAYER = { name: 'player001', domains: [{ type: 'web', domain: 'https://www.example.com' }] };

describeOnEachEngine('createDeployments', (engine) => {
  let control: ControlForTests['control'];
  let deployments: ControlForTests['control']['deployments'];
  let clock: ControlForTests['clock'];
  let accessKey: string;

  beforeEach(async () => {
    ({ control, clock } = createControlForTests(engine));
    ({ deployments } = control);
    await addAccount(engine, 'mine');
    const outcome = await control.players.create(ME, PLAYER, { lang: 'ko' });
    accessKey = outcome.ok ? outcome.player.access_key : '';
    clock.nowMs = START_MS + 1000;
  });

  const apply = (option: unknown, more: object = {}) => deployments.applyDevelop(ME, 1001, { option, ...more });
  const setPlan = (plan: 'basic' | 'standard') => engine.store().db.updateTable('account').set({ plan }).execute();
  const shown = async () => (await control.players.deliverable(accessKey))?.options;
  const historyOf = async (limit = 100, before?: number) => {
    const outcome = await deployments.list(ME, 1001, { limit, before });
    if (!outcome.ok) throw new Error(outcome.details);
    expect(Value.Check(DeploymentListSchema, outcome.result)).toBe(true);
    return outcome.result;
  };

  describe('applyDevelop', () => {
    it('keeps the document as a new deployment and shows it in Develop alone, at once', async () => {
      expect(await shown()).toEqual({ develop: { lang: 'ko' }, production: { lang: 'ko' } });
      const outcome = await deployments.applyDevelop(YOU, 1001, { option: { lang: 'ja', muted: true } });
      expect(outcome).toEqual({
        ok: true,
        result: {
          deployment: {
            number: 2,
            author: 'you@example.com',
            created_at: '2023-04-13T01:34:14.000+00:00',
            restored_from: null,
            is_develop: true,
            is_production: false,
            changes: 2,
          },
          revision: 2,
          unknown: [],
          without_effect: [],
        },
      });
      expect(await shown()).toEqual({ develop: { lang: 'ja', muted: true }, production: { lang: 'ko' } });
      expect(await control.players.view(ME, 1001)).toMatchObject({
        revision: 2,
        updated_at: '2023-04-13T01:34:14.000+00:00',
      });
    });

    it('takes the document as JSON text too, and under its older name', async () => {
      await apply('{"muted":true}');
      expect(await shown()).toMatchObject({ develop: { muted: true } });
      await deployments.applyDevelop(ME, 1001, { options: '{"muted":false}' });
      expect(await shown()).toMatchObject({ develop: { muted: false } });
    });

    it('keeps what it does not know, and names it', async () => {
      expect(await apply({ somethingNew: { a: [1] } })).toMatchObject({ result: { unknown: ['somethingNew'] } });
      expect(await shown()).toMatchObject({ develop: { somethingNew: { a: [1] } } });
    });

    it('names every fault of the document and deploys nothing', async () => {
      const outcome = await apply({ muted: 'yes', lang: 'xx', playlist: [{}] });
      expect(outcome).toMatchObject({
        ok: false,
        code: 4799,
        details: expect.stringMatching(/muted must be .* and is "yes"/),
        faults: expect.arrayContaining([expect.objectContaining({ path: 'lang' })]),
      });
      expect((await historyOf()).list).toHaveLength(1);
    });

    it.each([
      ['no body', undefined],
      ['a body that is no object', '{}'],
      ['no document', {}],
      ['null for a document', { option: null }],
      ['a document that is a list', { option: [] }],
      ['text that is no JSON', { option: '{' }],
      ['a document that is too large', { option: { x: 'x'.repeat(300_000) } }],
      ['a revision that is none', { option: {}, revision: 1.5 }],
    ])('refuses %s with 4799', async (_what, body) => {
      expect(await deployments.applyDevelop(ME, 1001, body)).toMatchObject({ ok: false, code: 4799 });
      expect(await readAudit(engine)).toHaveLength(1);
    });
  });

  describe('applyProduction and rollback', () => {
    it('show in one environment what the other does', async () => {
      await apply({ lang: 'ja' });
      expect(await deployments.applyProduction(ME, 1001)).toMatchObject({
        ok: true,
        result: { deployment: { number: 2, is_develop: true, is_production: true }, revision: 3 },
      });
      expect(await shown()).toEqual({ develop: { lang: 'ja' }, production: { lang: 'ja' } });
      await apply({ lang: 'en' });
      expect(await deployments.rollback(ME, 1001)).toMatchObject({
        ok: true,
        result: { deployment: { number: 2, is_develop: true, is_production: true }, revision: 5 },
      });
      expect(await shown()).toEqual({ develop: { lang: 'ja' }, production: { lang: 'ja' } });
      expect((await historyOf()).list.map(({ number }) => number)).toEqual([3, 2, 1]);
    });

    it('change nothing where both show the same already', async () => {
      for (const align of [deployments.applyProduction, deployments.rollback]) {
        expect(await align(ME, 1001)).toMatchObject({ ok: true, result: { deployment: { number: 1 }, revision: 1 } });
      }
      expect(await readAudit(engine)).toHaveLength(1);
    });

    it('take a body with the revision they start from, and no other', async () => {
      await apply({ lang: 'ja' });
      expect(await deployments.applyProduction(ME, 1001, { revision: 1 })).toMatchObject({ ok: false, code: 4901 });
      expect(await deployments.rollback(ME, 1001, [])).toMatchObject({ ok: false, code: 4799 });
      expect(await deployments.applyProduction(ME, 1001, { revision: 2 })).toMatchObject({ ok: true });
    });
  });

  describe('on the basic plan', () => {
    beforeEach(() => setPlan('basic'));

    it('only Develop can be deployed to, without the options of the other plan', async () => {
      expect(await apply({ muted: true, keyboardShortcut: false, controlBtn: { play: false } })).toMatchObject({
        ok: false,
        code: 4804,
        details: 'Setting controlBtn.play, keyboardShortcut needs the standard plan.',
      });
      expect(await apply({ muted: true })).toMatchObject({ ok: true });
      for (const change of [deployments.applyProduction, deployments.rollback]) {
        expect(await change(ME, 1001)).toMatchObject({ ok: false, code: 4804 });
      }
      expect(await deployments.restore(ME, { playerNo: 1001, number: 1 })).toMatchObject({ ok: false, code: 4804 });
      expect(await shown()).toEqual({ develop: { muted: true }, production: { lang: 'ko' } });
    });
  });

  describe('restore', () => {
    it('deploys a copy of an earlier deployment', async () => {
      await apply({ lang: 'ja' });
      expect(await deployments.restore(YOU, { playerNo: 1001, number: 1 }, { revision: 2 })).toMatchObject({
        ok: true,
        result: {
          deployment: { number: 3, author: 'you@example.com', restored_from: 1, is_develop: true, changes: 1 },
          revision: 3,
        },
      });
      expect(await shown()).toEqual({ develop: { lang: 'ko' }, production: { lang: 'ko' } });
      expect(await deployments.view(ME, { playerNo: 1001, number: 3 })).toMatchObject({
        result: { option: { lang: 'ko' } },
      });
    });

    it.each([0, 2, -1, 1.5, 2 ** 31, Number.NaN])('refuses number %d, which there is none of', async (number) => {
      expect(await deployments.restore(ME, { playerNo: 1001, number })).toMatchObject({ ok: false, code: 4903 });
      expect(await deployments.view(ME, { playerNo: 1001, number })).toMatchObject({ ok: false, code: 4903 });
      expect(await deployments.diff(ME, { playerNo: 1001, number })).toMatchObject({ ok: false, code: 4903 });
    });
  });

  describe('list', () => {
    it('goes through the history page by page', async () => {
      for (const muted of [true, false, true, false]) await apply({ muted });
      expect(await historyOf(2)).toMatchObject({ list: [{ number: 5 }, { number: 4 }], next_before: 4 });
      expect(await historyOf(2, 4)).toMatchObject({ list: [{ number: 3 }, { number: 2 }], next_before: 2 });
      expect(await historyOf(2, 2)).toMatchObject({ list: [{ number: 1, is_production: true }], next_before: null });
      expect(await historyOf(2, 1)).toEqual({ list: [], next_before: null });
    });
  });

  describe('diff', () => {
    it('compares with the one before, with any other, and with nothing', async () => {
      await apply({ lang: 'ja', controlBtn: { play: false } });
      await apply({ lang: 'ko' });
      const diff = async (number: number, against?: number) => {
        const outcome = await deployments.diff(ME, { playerNo: 1001, number }, against);
        if (!outcome.ok) throw new Error(outcome.details);
        expect(Value.Check(DeploymentDiffSchema, outcome.result)).toBe(true);
        return outcome.result;
      };
      expect(await diff(2)).toEqual({
        number: 2,
        against: 1,
        changes: [
          { path: 'controlBtn.play', kind: 'added', after: false },
          { path: 'lang', kind: 'changed', before: 'ko', after: 'ja' },
        ],
      });
      expect(await diff(3, 1)).toEqual({ number: 3, against: 1, changes: [] });
      expect(await diff(1)).toEqual({
        number: 1,
        against: 0,
        changes: [{ path: 'lang', kind: 'added', after: 'ko' }],
      });
      expect(await deployments.diff(ME, { playerNo: 1001, number: 2 }, 9)).toMatchObject({ ok: false, code: 4903 });
    });
  });

  it('shows the options of an environment, as an object and as text', async () => {
    await apply({ lang: 'ja' });
    const develop = await deployments.options(ME, 1001, 'develop');
    expect(develop).toEqual({
      ok: true,
      result: { env: 'dev', option: { lang: 'ja' }, options: '{"lang":"ja"}', deployment: 2, revision: 2 },
    });
    expect(develop.ok && Value.Check(PlayerOptionsSchema, develop.result)).toBe(true);
    expect(await deployments.options(ME, 1001, 'production')).toMatchObject({
      result: { env: 'prod', option: { lang: 'ko' }, deployment: 1 },
    });
  });

  it('writes every change into the audit log', async () => {
    await apply({ lang: 'ja' });
    await deployments.applyProduction(ME, 1001);
    await apply({ lang: 'en' });
    await deployments.rollback(ME, 1001);
    await deployments.restore(ME, { playerNo: 1001, number: 1 });
    expect((await readAudit(engine)).map(({ action, detail }) => [action, detail])).toEqual([
      ['player.create', expect.anything()],
      ['player.deploy_develop', { deployment: 2, changes: 1 }],
      ['player.deploy_production', { deployment: 2 }],
      ['player.deploy_develop', { deployment: 3, changes: 1 }],
      ['player.rollback', { deployment: 2 }],
      ['player.restore', { deployment: 4, restored_from: 1, changes: 1 }],
    ]);
  });

  it('knows no player of another account, none that was deleted, and none that cannot be', async () => {
    const stranger = await addAccount(engine, 'stranger');
    const outcomesOf = (actor: typeof ME, playerNo: number) =>
      Promise.all([
        deployments.options(actor, playerNo, 'develop'),
        deployments.applyDevelop(actor, playerNo, { option: {} }),
        deployments.applyProduction(actor, playerNo),
        deployments.rollback(actor, playerNo),
        deployments.list(actor, playerNo, { limit: 10 }),
        deployments.view(actor, { playerNo, number: 1 }),
        deployments.diff(actor, { playerNo, number: 1 }),
        deployments.restore(actor, { playerNo, number: 1 }),
      ]);
    const unknown = Array(8).fill({ ok: false, code: 4801 });
    expect(await outcomesOf(stranger, 1001)).toMatchObject(unknown);
    expect(await outcomesOf(ME, 2 ** 33)).toMatchObject(unknown);
    await control.players.delete(ME, 1001);
    expect(await outcomesOf(ME, 1001)).toMatchObject(unknown);
  });
});

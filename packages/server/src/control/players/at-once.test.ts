import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests, readAudit } from '../control-for-tests.ts';

const ME = { accountId: 1, name: 'AK' };
const PLAYER = { name: 'player001', domains: [{ type: 'web', domain: 'https://www.example.com' }] };
const LANGUAGES = ['ko', 'ja', 'en', 'auto'];

type Answer = { readonly ok: true } | { readonly ok: false; readonly code: number };

/** Several processes on one store; the embedded engine has one, which works on many requests at a time all the same. */
describeOnEachEngine('changes at the same time', (engine) => {
  let control: ControlForTests['control'];
  let other: ControlForTests['control'];

  beforeEach(async () => {
    const first = createControlForTests(engine);
    ({ control } = first);
    other = createControlForTests(engine, first.clock).control;
    await addAccount(engine, 'mine');
    await control.players.create(ME, PLAYER);
  });

  /** One change each, in turn by either process, all begun before the first has ended. */
  const atOnce = async <Value>(
    values: readonly Value[],
    change: (value: Value, by: typeof control) => Promise<Answer>,
  ) =>
    (await Promise.all(values.map((value, index) => change(value, index % 2 === 0 ? control : other)))).map((answer) =>
      answer.ok ? 'ok' : answer.code,
    );

  const historyOf = async () => {
    const outcome = await control.deployments.list(ME, 1001, { limit: 100 });
    return outcome.ok ? outcome.result.list : [];
  };
  const revisionOf = async () => (await control.players.view(ME, 1001))?.revision;

  it('give a name to one of those who ask for it', async () => {
    const names = ['wanted', 'wanted', 'wanted', 'wanted'];
    const codes = await atOnce(names, (name, by) => by.players.create(ME, { ...PLAYER, name }));
    expect(codes.sort()).toEqual([4805, 4805, 4805, 'ok']);
    const clones = await atOnce(['copy', 'copy'], (name, by) => by.players.clone(ME, 1001, { name }));
    expect(clones.sort()).toEqual([4805, 'ok']);
  });

  it('all stand in the history, numbered without a gap, the last of them in Develop', async () => {
    const apply = (lang: string, by: typeof control) => by.deployments.applyDevelop(ME, 1001, { option: { lang } });
    expect(await atOnce([...LANGUAGES, ...LANGUAGES], apply)).toEqual(Array(8).fill('ok'));
    const history = await historyOf();
    expect(history.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(history.filter((one) => one.is_develop).map(({ number }) => number)).toEqual([9]);
    expect(await revisionOf()).toBe(9);
    expect(await readAudit(engine)).toHaveLength(9);
  });

  it('count each difference against the deployment just before', async () => {
    const apply = (lang: string, by: typeof control) => by.deployments.applyDevelop(ME, 1001, { option: { lang } });
    await atOnce([...LANGUAGES, ...LANGUAGES], apply);
    for (const { number, changes } of await historyOf()) {
      const diff = await control.deployments.diff(ME, { playerNo: 1001, number });
      expect(diff.ok && diff.result.changes).toHaveLength(changes);
    }
  });

  it('that start from the same revision: one is made, the others are told', async () => {
    const apply = (lang: string, by: typeof control) =>
      by.deployments.applyDevelop(ME, 1001, { option: { lang }, revision: 1 });
    expect((await atOnce(LANGUAGES, apply)).sort()).toEqual([4901, 4901, 4901, 'ok']);
    expect(await historyOf()).toHaveLength(2);
    expect(await revisionOf()).toBe(2);
  });

  it('of domains leave one of the lists, not a mixture', async () => {
    const lists = [
      ['a1.example.com', 'a2.example.com'],
      ['b1.example.com', 'b2.example.com', 'b3.example.com'],
      ['c1.example.com'],
    ];
    const edit = (sites: readonly string[], by: typeof control) =>
      by.players.edit(ME, 1001, { domains: sites.map((domain) => ({ type: 'web', domain })) });
    expect(await atOnce(lists, edit)).toEqual(['ok', 'ok', 'ok']);
    const player = await control.players.view(ME, 1001);
    expect(lists).toContainEqual(player?.domains.web.map(({ domain }) => domain));
  });

  it('with a deletion among them: what comes after it finds no player, what came before is whole', async () => {
    const changes = [
      (by: typeof control) => by.players.clone(ME, 1001, { name: 'copy1' }),
      (by: typeof control) => by.deployments.applyDevelop(ME, 1001, { option: { lang: 'ko' } }),
      (by: typeof control) => by.players.delete(ME, 1001),
      (by: typeof control) => by.players.clone(ME, 1001, { name: 'copy2' }),
      (by: typeof control) => by.players.edit(ME, 1001, { auto_update: 'N' }),
      (by: typeof control) => by.players.delete(ME, 1001),
      (by: typeof control) => by.players.create(ME, PLAYER),
    ];
    const codes = await atOnce(changes, (change, by) => change(by));
    expect(codes.filter((_code, index) => index === 2 || index === 5).sort()).toEqual([4801, 'ok']);
    expect(codes.slice(0, 6).every((code) => code === 'ok' || code === 4801)).toBe(true);
    expect(['ok', 4805]).toContain(codes[6]);

    const made = [codes[0], codes[3], codes[6]].filter((code) => code === 'ok').length;
    const list = await control.players.list(ME, { pageNo: 1, pageSize: 10, sort: 'asc' });
    expect(list.total).toBe(made);
    for (const { no } of list.list) {
      expect(await control.deployments.options(ME, no, 'develop')).toMatchObject({ ok: true });
      expect((await control.players.view(ME, no))?.domains.web).toMatchObject([PLAYER.domains[0] ?? {}]);
    }
    const accepted = codes.filter((code) => code === 'ok').length;
    expect(await readAudit(engine)).toHaveLength(1 + accepted);
  });

  it('while others read: every reading is of one moment', async () => {
    const writes = LANGUAGES.map((lang) => control.deployments.applyDevelop(ME, 1001, { option: { lang } }));
    const readings = Array.from({ length: 12 }, () => other.deployments.options(ME, 1001, 'develop'));
    const histories = Array.from({ length: 12 }, () => other.deployments.list(ME, 1001, { limit: 100 }));
    await Promise.all(writes);
    for (const reading of await Promise.all(readings)) {
      if (reading.ok) expect(reading.result.deployment).toBe(reading.result.revision);
    }
    for (const history of await Promise.all(histories)) {
      if (history.ok)
        expect(history.result.list.filter((one) => one.is_develop)).toEqual(history.result.list.slice(0, 1));
    }
  });
});

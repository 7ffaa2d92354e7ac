import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import type { Actor } from '../actor.ts';
import { addAccount, createControlForTests, readAudit } from '../control-for-tests.ts';
import type { Control } from '../create-control.ts';

const RUNS = 30;
const NAMES = ['alpha', 'beta', 'gamma'] as const;
const SITES = ['a.example.com', 'b.example.com'] as const;
const NO_SUCH_PLAYER = 999_999;

/** A player as the documentation says that it is. */
interface ModelPlayer {
  readonly no: number;
  readonly accessKey: string;
  site: string;
  revision: number;
  /** In the order of their numbers. */
  readonly deployments: { readonly document: object; readonly restoredFrom: number | null }[];
  /** Numbers. */
  develop: number;
  production: number;
}

interface Model {
  readonly players: Map<string, ModelPlayer>;
  /** That took place. */
  changes: number;
}

interface Real {
  readonly control: Control;
  readonly actor: Actor;
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly code: number };

/** Whether a change says which revision it starts from, and whether rightly. */
type Start = 'present' | 'other' | 'silent';

const codeOf = (answer: Answer) => (answer.ok ? 'ok' : answer.code);

/** A change of one player: `real` does it; `foresee` does it to the model and says whether that is a change, or the code of the refusal. */
function change(
  name: string,
  start: Start,
  text: string,
  real: (real: Real, playerNo: number, from: { revision?: number }) => Promise<Answer>,
  foresee: (player: ModelPlayer) => boolean | number,
): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    toString: () => `${text} ${name} (${start})`,
    async run(model, system) {
      const player = model.players.get(name);
      const revision = player && (start === 'present' ? player.revision : player.revision + 1);
      const from = start === 'silent' || revision === undefined ? {} : { revision };
      const answer = codeOf(await real(system, player?.no ?? NO_SUCH_PLAYER, from));
      if (!player) return expect(answer).toBe(4801);
      if (start === 'other') return expect(answer).toBe(4901);
      const foreseen = foresee(player);
      expect(answer).toBe(typeof foreseen === 'number' ? foreseen : 'ok');
      if (foreseen === true) {
        player.revision += 1;
        model.changes += 1;
      }
      await compare(system, player);
    },
  };
}

const apply = (name: string, start: Start, document: object) =>
  change(
    name,
    start,
    `apply ${JSON.stringify(document)} to`,
    ({ control, actor }, no, from) => control.deployments.applyDevelop(actor, no, { option: document, ...from }),
    (player) => {
      player.develop = player.deployments.push({ document, restoredFrom: null });
      return true;
    },
  );

const produce = (name: string, start: Start) =>
  change(
    name,
    start,
    'produce',
    ({ control, actor }, no, from) => control.deployments.applyProduction(actor, no, from),
    (player) => {
      const isChange = player.production !== player.develop;
      player.production = player.develop;
      return isChange;
    },
  );

const rollBack = (name: string, start: Start) =>
  change(
    name,
    start,
    'roll back',
    ({ control, actor }, no, from) => control.deployments.rollback(actor, no, from),
    (player) => {
      const isChange = player.production !== player.develop;
      player.develop = player.production;
      return isChange;
    },
  );

const restore = (name: string, start: Start, number: number) =>
  change(
    name,
    start,
    `restore ${number} of`,
    ({ control, actor }, playerNo, from) => control.deployments.restore(actor, { playerNo, number }, from),
    (player) => {
      const restored = player.deployments[number - 1];
      if (!restored) return 4903;
      player.develop = player.deployments.push({ document: restored.document, restoredFrom: number });
      return true;
    },
  );

const edit = (name: string, start: Start, site: string) =>
  change(
    name,
    start,
    `move to ${site}`,
    ({ control, actor }, no, from) =>
      control.players.edit(actor, no, { domains: [{ type: 'web', domain: site }], ...from }),
    (player) => {
      const isChange = player.site !== site;
      player.site = site;
      return isChange;
    },
  );

const create = (name: string, document: object): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  toString: () => `create ${name} with ${JSON.stringify(document)}`,
  async run(model, system) {
    const body = { name, domains: [{ type: 'web', domain: SITES[0] }] };
    const answer = await system.control.players.create(system.actor, body, document as Record<string, unknown>);
    if (model.players.has(name)) return expect(codeOf(answer)).toBe(4805);
    await add(model, system, name, answer, { site: SITES[0], documents: [document] });
  },
});

const clone = (name: string, copy: string): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  toString: () => `clone ${name} as ${copy}`,
  async run(model, system) {
    const source = model.players.get(name);
    const answer = await system.control.players.clone(system.actor, source?.no ?? NO_SUCH_PLAYER, { name: copy });
    if (!source) return expect(codeOf(answer)).toBe(4801);
    if (model.players.has(copy)) return expect(codeOf(answer)).toBe(4805);
    const shown = [source.production, source.develop].map((number) => source.deployments[number - 1]?.document ?? {});
    const documents = isDeepStrictEqual(shown[0], shown[1]) ? shown.slice(1) : shown;
    await add(model, system, copy, answer, { site: source.site, documents });
  },
});

const remove = (name: string): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  toString: () => `delete ${name}`,
  async run(model, { control, actor }) {
    const player = model.players.get(name);
    const answer = await control.players.delete(actor, player?.no ?? NO_SUCH_PLAYER);
    expect(codeOf(answer)).toBe(player ? 'ok' : 4801);
    if (!player) return;
    model.players.delete(name);
    model.changes += 1;
    expect(await control.players.deliverable(player.accessKey)).toBeUndefined();
  },
});

/** The model's player for one that was made: Production shows the first document, Develop the last. */
async function add(
  model: Model,
  system: Real,
  name: string,
  answer: Awaited<ReturnType<Control['players']['create']>>,
  { site, documents }: { readonly site: string; readonly documents: readonly object[] },
): Promise<void> {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.details}`);
  const { no, access_key: accessKey } = answer.player;
  const deployments = documents.map((document) => ({ document, restoredFrom: null }));
  const player = { no, accessKey, site, revision: 1, deployments, develop: documents.length, production: 1 };
  model.players.set(name, player);
  model.changes += 1;
  await compare(system, player);
}

/** Holds everything that can be read of a player against the model. */
async function compare({ control, actor }: Real, player: ModelPlayer): Promise<void> {
  const { no, develop, production, deployments, revision, site } = player;
  const documentOf = (number: number) => deployments[number - 1]?.document;
  expect(await control.players.view(actor, no)).toMatchObject({ no, revision, domains: { web: [{ domain: site }] } });
  expect(await control.players.deliverable(player.accessKey)).toMatchObject({ webDomains: [site] });
  expect((await control.players.deliverable(player.accessKey))?.options).toEqual({
    develop: documentOf(develop),
    production: documentOf(production),
  });
  for (const [environment, number] of [['develop', develop] as const, ['production', production] as const]) {
    const { result } = await unwrap(control.deployments.options(actor, no, environment));
    expect(result).toMatchObject({ deployment: number, revision });
    expect(result.option).toEqual(documentOf(number));
  }
  const { result } = await unwrap(control.deployments.list(actor, no, { limit: 100 }));
  const history = deployments.map(({ restoredFrom: restored_from }, index) => ({
    number: index + 1,
    restored_from,
    is_develop: index + 1 === develop,
    is_production: index + 1 === production,
  }));
  expect(result.list).toMatchObject(history.reverse());
}

async function unwrap<Result>(asked: Promise<{ ok: true; result: Result } | { ok: false; code: number }>) {
  const outcome = await asked;
  if (!outcome.ok) throw new Error(`refused with ${outcome.code}`);
  return outcome;
}

const names = fc.constantFrom(...NAMES);
const starts = fc.constantFrom<Start>('present', 'silent', 'silent', 'other');
const documents = fc.record(
  { lang: fc.constantFrom('ko', 'ja'), muted: fc.boolean(), controlBtn: fc.record({ play: fc.boolean() }) },
  { requiredKeys: [] },
);
const commands = fc.commands(
  [
    fc.tuple(names, documents).map((values) => create(...values)),
    fc.tuple(names, names).map((values) => clone(...values)),
    names.map(remove),
    fc.tuple(names, starts, documents).map((values) => apply(...values)),
    fc.tuple(names, starts).map((values) => produce(...values)),
    fc.tuple(names, starts).map((values) => rollBack(...values)),
    fc.tuple(names, starts, fc.integer({ min: 1, max: 5 })).map((values) => restore(...values)),
    fc.tuple(names, starts, fc.constantFrom(...SITES)).map((values) => edit(...values)),
  ],
  { maxCommands: 40, size: 'max' },
);

describeOnEachEngine('the states of players', (engine) => {
  it('are what the model says, whatever is done in whatever order', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const actor = await addAccount(engine, 'mine');
        const { control } = createControlForTests(engine);
        const model: Model = { players: new Map(), changes: 0 };
        for (const name of NAMES.slice(1)) await create(name, {}).run(model, { control, actor });
        await fc.asyncModelRun(() => ({ model, real: { control, actor } }), steps);
        for (const player of model.players.values()) await compare({ control, actor }, player);
        const audit = (await readAudit(engine)).filter(({ account_id }) => account_id === actor.accountId);
        expect(audit).toHaveLength(model.changes);
      }),
      { numRuns: RUNS },
    );
  });
});

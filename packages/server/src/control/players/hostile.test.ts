import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../store/relational/each-engine-for-tests.ts';
import { addAccount, type ControlForTests, createControlForTests } from '../control-for-tests.ts';

const ME = { accountId: 1, name: 'AK' };
const PLAYER = { name: 'player001', domains: [{ type: 'web', domain: 'https://www.example.com' }] };

/** What JSON can hold and a database or a script cannot, and what is merely unexpected. */
const oddity = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    '\0',
    'a\0b',
    '\ud800',
    '\udc00x',
    '__proto__',
    'constructor',
    '🎬',
    `x${'y'.repeat(70_000)}`,
  ),
  fc.constantFrom<unknown>(0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, null, true, [], {}, [[]], { length: 1 }),
  fc.constant(JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{}},"toString":1}')),
  fc.constant(JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
);
const domain = fc.oneof(oddity, fc.record({ type: fc.oneof(fc.constant('web'), oddity), domain: oddity }));
const body = fc.oneof(
  oddity,
  fc.record(
    {
      name: fc.oneof(fc.constant('player001'), oddity),
      domains: fc.oneof(fc.constant(PLAYER.domains), oddity, fc.array(domain, { maxLength: 6 })),
      version: oddity,
      auto_update: oddity,
      pricing: oddity,
      option: fc.oneof(oddity, fc.dictionary(fc.oneof(fc.constant('muted'), fc.string({ unit: 'binary' })), oddity)),
      options: oddity,
      revision: oddity,
    },
    { requiredKeys: [] },
  ),
);
const number = fc.oneof(
  fc.constantFrom(1001, 1, 0, -1, 1.5, 2 ** 31, 2 ** 60, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double(),
);

describeOnEachEngine('whatever a request holds', (engine) => {
  let control: ControlForTests['control'];

  beforeEach(async () => {
    ({ control } = createControlForTests(engine));
    await addAccount(engine, 'mine');
    await control.players.create(ME, PLAYER);
  });

  it('is answered, and never an error', { timeout: 240_000 }, async () => {
    const { players, deployments } = control;
    const property = fc.asyncProperty(body, number, fc.string({ unit: 'binary' }), async (given, no, text) => {
      const answers = [
        await players.create(ME, given),
        await players.edit(ME, 1001, given),
        await players.clone(ME, 1001, given),
        await players.checkName(ME, given),
        await players.edit(ME, no, given),
        await deployments.applyDevelop(ME, 1001, given),
        await deployments.applyProduction(ME, 1001, given),
        await deployments.rollback(ME, 1001, given),
        await deployments.restore(ME, { playerNo: 1001, number: no }, given),
        await deployments.view(ME, { playerNo: no, number: no }),
        await deployments.diff(ME, { playerNo: 1001, number: 1 }, no),
        await deployments.options(ME, no, 'develop'),
      ];
      for (const answer of answers) expect(typeof answer.ok).toBe('boolean');
      expect(await players.deliverable(text)).toBeUndefined();
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('comes back as it was given, where it was taken', { timeout: 240_000 }, async () => {
    const documents = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { noNullPrototype: true });
    const property = fc.asyncProperty(documents, async (option) => {
      const outcome = await control.deployments.applyDevelop(ME, 1001, { option });
      if (!outcome.ok) return;
      const read = await control.deployments.options(ME, 1001, 'develop');
      // PostgreSQL's numbers know no sign of nought.
      expect(read.ok && read.result.option).toEqual(JSON.parse(JSON.stringify(option)));
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

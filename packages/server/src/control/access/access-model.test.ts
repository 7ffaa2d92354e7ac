import { ACTION_NAMES, type Action, isForOperator, MANAGED_POLICIES } from '@playhead/contract/access';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeOnEachEngine, type EngineForTests } from '../../store/relational/each-engine-for-tests.ts';
import type { Principal } from '../actor.ts';
import { createControlForTests } from '../control-for-tests.ts';
import { asKey, asUser, openAccount } from '../principals-for-tests.ts';

const MANAGED = Object.keys(MANAGED_POLICIES) as (keyof typeof MANAGED_POLICIES)[];
const OWN = ['one', 'two', 'three'];
const HOLDERS = ['a', 'b', 'c'];

const policyNames = fc.uniqueArray(fc.constantFrom(...MANAGED, ...OWN), { maxLength: 3 });
const actions = fc.uniqueArray(fc.constantFrom(...ACTION_NAMES), { maxLength: 8 });
const who = fc.constantFrom('main', ...HOLDERS);
const holder = fc.constantFrom(...HOLDERS);
const own = fc.constantFrom(...OWN);

/** Something that somebody tries. */
const attempt = fc.oneof(
  fc.record({ kind: fc.constant('define' as const), who, own, actions }),
  fc.record({ kind: fc.constant('redefine' as const), who, own, actions }),
  fc.record({ kind: fc.constant('undefine' as const), who, own }),
  fc.record({ kind: fc.constant('hold' as const), who, holder, policies: policyNames }),
  fc.record({ kind: fc.constant('halt' as const), who, holder, status: fc.constantFrom('active', 'stopped') }),
);
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

/** Who may do what, told again in the simplest way. */
interface Model {
  readonly own: Map<string, readonly Action[]>;
  readonly holders: Map<string, { policies: readonly string[]; status: string }>;
  readonly operator: boolean;
}

const all = ({ operator }: Model) => ACTION_NAMES.filter((action) => operator || !isForOperator(action));

function given(model: Model, policies: readonly string[]): Set<Action> {
  const allowed = new Set<Action>();
  for (const name of policies) {
    const managed = MANAGED.find((each) => each === name);
    for (const action of managed ? MANAGED_POLICIES[managed].actions : (model.own.get(name) ?? [])) allowed.add(action);
  }
  return new Set(all(model).filter((action) => allowed.has(action)));
}

function able(model: Model, name: string): Set<Action> {
  if (name === 'main') return new Set(all(model));
  const { policies, status } = model.holders.get(name) ?? { policies: [], status: 'stopped' };
  return status === 'active' ? given(model, policies) : new Set();
}

/** What should become of an attempt: true where it is carried out. */
function foretell(model: Model, { who, ...tried }: Attempt): boolean {
  const mine = able(model, who);
  const within = (...sets: Iterable<Action>[]) => sets.every((set) => [...set].every((action) => mine.has(action)));
  if (tried.kind === 'hold' || tried.kind === 'halt') {
    const held = model.holders.get(tried.holder);
    if (!held || !within(given(model, held.policies))) return false;
    if (tried.kind === 'halt') {
      held.status = tried.status;
      return true;
    }
    const isKnown = tried.policies.every((name) => MANAGED.some((each) => each === name) || model.own.has(name));
    if (!isKnown || !within(given(model, tried.policies))) return false;
    held.policies = tried.policies;
    return true;
  }
  const before = model.own.get(tried.own);
  const holders = [...model.holders.values()]
    .map(({ policies }) => policies)
    .filter((held) => held.includes(tried.own));
  if (tried.kind === 'define') {
    if (before || !within(tried.actions)) return false;
    model.own.set(tried.own, tried.actions);
    return true;
  }
  if (!before || !within(before, ...holders.map((held) => given(model, held)))) return false;
  if (tried.kind === 'undefine') return holders.length === 0 && model.own.delete(tried.own);
  if (!within(tried.actions)) return false;
  model.own.set(tried.own, tried.actions);
  return true;
}

async function prepare(engine: EngineForTests, name: string) {
  const { control } = createControlForTests(engine);
  const { main, userId } = await openAccount(engine, control, name);
  const keys = new Map([['main', name]]);
  const ids = new Map<string, number>();
  for (const each of HOLDERS) {
    const made = await control.subAccounts.create(main, { name: each, policies: [] });
    const key = await control.keys.create(main, { sub_account: made.ok ? made.subAccount.id : 0 });
    ids.set(each, made.ok ? made.subAccount.id : 0);
    keys.set(each, key.ok ? key.key.access_key : '');
  }
  const carryOut = async (actor: Principal, tried: Attempt) => {
    if (tried.kind === 'define') return control.policies.create(actor, { name: tried.own, actions: tried.actions });
    if (tried.kind === 'redefine') return control.policies.update(actor, tried.own, { actions: tried.actions });
    if (tried.kind === 'undefine') return control.policies.remove(actor, tried.own);
    const id = ids.get(tried.holder) ?? 0;
    if (tried.kind === 'hold') return control.subAccounts.update(actor, id, { policies: tried.policies });
    return control.subAccounts.update(actor, id, { status: tried.status === 'active' ? 'active' : 'stopped' });
  };
  return { control, keys, userId, carryOut };
}

describeOnEachEngine('changeAccess', (engine) => {
  it('agrees with the model about what is carried out, and about what every key and user may do then', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 5, maxLength: 25 }), async (attempts) => {
        runs += 1;
        const { control, keys, userId, carryOut } = await prepare(engine, `run${runs}`);
        const model: Model = {
          own: new Map(),
          holders: new Map(HOLDERS.map((name) => [name, { policies: [], status: 'active' }])),
          operator: (await engine.store().db.selectFrom('account').select('id').execute()).length === 1,
        };
        for (const tried of attempts) {
          const actor = await asKey(control, keys.get(tried.who));
          const { ok } = await carryOut(actor, tried);
          expect(ok, JSON.stringify(tried)).toBe(foretell(model, tried));
          for (const [name, accessKey] of keys) {
            const found = await asKey(control, accessKey);
            expect(found.actions, name).toEqual(able(model, name));
          }
        }
        expect((await asUser(engine, userId)).actions).toEqual(able(model, 'main'));
      }),
      { numRuns: 12 },
    );
  });
});

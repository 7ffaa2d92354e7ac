import { PLANS } from '@playhead/contract/plans';
import type { EngineForTests } from '../store/relational/each-engine-for-tests.ts';
import type { Actor } from './actor.ts';
import { type Control, createControl } from './create-control.ts';

/** A control plane over the engine under test, with a clock that only the test moves. */
export interface ControlForTests {
  readonly control: Control;
  readonly clock: { nowMs: number };
}

/** When the clock begins. */
export const START_MS = Date.parse('2023-04-13T01:34:13.000Z');
/** Versions 1.1.5 (latest) and 1.1.4 exist. */
export const VERSIONS = ['1.1.5', '1.1.4'] as const;
export const MASTER_KEY = new Uint8Array(32).fill(3);

/** A further process over the same store and clock: `createControlForTests(engine, first.clock)`. */
export function createControlForTests(engine: EngineForTests, clock = { nowMs: START_MS }): ControlForTests {
  const control = createControl({
    db: engine.store().db,
    masterKey: MASTER_KEY,
    now: () => clock.nowMs,
    latestVersion: VERSIONS[0],
    versions: VERSIONS,
    plans: PLANS,
  });
  return { control, clock };
}

/** A further account, which bootstrapping does not make. */
export async function addAccount(engine: EngineForTests, name: string): Promise<Actor> {
  const { id } = await engine
    .store()
    .db.insertInto('account')
    .values({ name, created_at: new Date(START_MS) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { accountId: id, name };
}

/** The audit log, oldest first. */
export const readAudit = (engine: EngineForTests) =>
  engine.store().db.selectFrom('audit_log').selectAll().orderBy('id').execute();

/** Everything that the database holds, as text: to look for what must not be in it. */
export async function dumpEverything(engine: EngineForTests): Promise<string> {
  const { db } = engine.store();
  const tables = [
    'account',
    'app_user',
    'session',
    'access_key',
    'sub_account',
    'policy',
    'player',
    'deployment',
    'audit_log',
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

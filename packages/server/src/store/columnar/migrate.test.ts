import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from './index.ts';
import { MIGRATIONS, type Migration, migrate } from './migrate.ts';
import { openTemporaryStore } from './temporary-store.fixture.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

const step = (version: number, statement: string): Migration => ({
  version,
  name: `step ${version}`,
  statements: () => [statement],
});
const NEXT = MIGRATIONS.length + 1;

const versions = async () =>
  (
    await store.query<{ version: number }>({
      sql: 'SELECT version FROM schema_migration FINAL ORDER BY version',
      params: {},
    })
  ).map(({ version }) => version);

describe('migrate', () => {
  it('numbers the steps from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('applies what is new, once', async () => {
    // Not repeatable on purpose: a second run would fail.
    const further = [...MIGRATIONS, step(NEXT, 'CREATE TABLE once (a UInt8) ENGINE = MergeTree ORDER BY a')];
    await migrate(store, { kind: 'single' }, further);
    await migrate(store, { kind: 'single' }, further);
    expect(await versions()).toEqual([...MIGRATIONS.map(({ version }) => version), NEXT]);
  });

  it('does not record a step that failed', async () => {
    const broken = [...MIGRATIONS, step(NEXT + 1, 'CREATE TABLE')];
    await expect(migrate(store, { kind: 'single' }, broken)).rejects.toMatchObject({ name: 'ColumnarError' });
    expect(await versions()).toEqual([...MIGRATIONS.map(({ version }) => version), NEXT]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from './index.ts';
import { MIGRATIONS } from './migrate.ts';
import { createTable, type Topology } from './render.ts';
import { BEAT, SCHEMA_MIGRATION, VIEW } from './tables.ts';
import { openTemporaryStore } from './temporary-store.fixture.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

const TOPOLOGIES: readonly Topology[] = [{ kind: 'single' }, { kind: 'cluster', cluster: 'main' }];

const statementsFor = (topology: Topology) => [
  ...createTable(SCHEMA_MIGRATION, topology),
  ...MIGRATIONS.flatMap(({ statements }) => statements(topology)),
];

describe('createTable', () => {
  it.each(TOPOLOGIES)('renders the tables for $kind', async (topology) => {
    const file = `./golden/${topology.kind}.sql`;
    await expect(`${statementsFor(topology).join(';\n\n')};\n`).toMatchFileSnapshot(file);
  });

  it.each(TOPOLOGIES)('renders statements for $kind that the engine can parse', async (topology) => {
    for (const statement of statementsFor(topology)) await store.command(`EXPLAIN AST ${statement}`);
    await expect(store.command('EXPLAIN AST CREATE TABLE x ON CLUSTER (')).rejects.toMatchObject({ code: 62 });
  });

  it('makes tables with the columns that it was given', async () => {
    const sql = 'SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = {table:String}';
    for (const table of [BEAT, VIEW]) {
      const columns = await store.query<{ name: string; type: string }>({ sql, params: { table: table.name } });
      expect(columns).toEqual(Object.entries(table.columns).map(([name, { type }]) => ({ name, type })));
    }
  });

  it('quotes the name of a cluster', () => {
    expect(createTable(VIEW, { kind: 'cluster', cluster: "a'b" })[0]).toContain("ON CLUSTER 'a\\'b'");
  });
});

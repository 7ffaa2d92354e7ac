import type { ColumnarStore } from './columnar-store.ts';
import { DETAILS, TOUCHED_DAY } from './detail-tables.ts';
import { addColumns, createFeed, createTable, fillFromFeed, replaceFeed, type Topology } from './render.ts';
import { ROLLED_DAY, ROLLUPS } from './rollup-tables.ts';
import { BEAT, SCHEMA_MIGRATION, VIEW, VIEW_FROM_BEAT } from './tables.ts';

/** One step from a version of the tables to the next. Its statements must be safe to repeat: a step may be cut off midway. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: (topology: Topology) => readonly string[];
}

/**
 * Every step, in order. The tables' data in tables.ts always describe the newest version, and so does the first step on an empty
 * store; a change of them is a further step with `ALTER TABLE … IF NOT EXISTS`, which then finds its work done.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'beats and views',
    statements: (topology) => [
      ...createTable(BEAT, topology),
      ...createTable(VIEW, topology),
      createFeed(VIEW_FROM_BEAT, topology),
    ],
  },
  {
    version: 2,
    name: 'every number and dimension of a view',
    statements: (topology) => [
      ...addColumns(BEAT, topology),
      ...addColumns(VIEW, topology),
      ...replaceFeed(VIEW_FROM_BEAT, topology),
    ],
  },
  {
    version: 3,
    name: 'spans, errors, played ranges, concurrency',
    statements: (topology) => [
      ...DETAILS.flatMap(({ table, feed }) => [
        ...createTable(table, topology),
        createFeed(feed, topology),
        fillFromFeed(feed),
      ]),
      // Views outlast their beats.
      `INSERT INTO ${TOUCHED_DAY.name} SELECT DISTINCT toDate(arrayJoin([started_at, last_at])), now64(3, 'UTC') FROM ${VIEW.name}`,
    ],
  },
  {
    version: 4,
    name: 'rollups',
    statements: (topology) => [...ROLLUPS, ROLLED_DAY].flatMap((table) => createTable(table, topology)),
  },
];

/** Applies the steps that the store has not yet recorded. */
export const migrate = async (
  store: Pick<ColumnarStore, 'command' | 'insert' | 'query'>,
  topology: Topology,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> => {
  await runAll(store, createTable(SCHEMA_MIGRATION, topology));
  const applied = await appliedVersions(store);
  for (const { version, name, statements } of migrations.filter((migration) => !applied.has(migration.version))) {
    await runAll(store, statements(topology));
    await store.insert(SCHEMA_MIGRATION.name, [{ version, name }], { token: `migration-${version}` });
  }
};

const appliedVersions = async (store: Pick<ColumnarStore, 'query'>): Promise<ReadonlySet<number>> => {
  const sql = `SELECT DISTINCT version FROM ${SCHEMA_MIGRATION.name}`;
  const rows = await store.query<{ version: number }>({ sql, params: {} });
  return new Set(rows.map(({ version }) => version));
};

const runAll = async (store: Pick<ColumnarStore, 'command'>, statements: readonly string[]) => {
  for (const sql of statements) await store.command(sql);
};

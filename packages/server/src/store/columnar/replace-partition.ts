import { randomBytes } from 'node:crypto';
import type { ColumnarStore, Statement } from './columnar-store.ts';
import { createTable, dropTable, onCluster, ownName, type Topology } from './render.ts';
import { heavySettings, quote } from './settings.ts';
import type { Table } from './table.ts';

type Runner = Pick<ColumnarStore, 'command' | 'query'>;

/** What the name of a table that is being prepared has in it. */
const STAGING = '_staging_';

/**
 * Puts what a SELECT answers in the place of a partition of a table, at once: readers see the rows from before or those from after.
 * Rows are prepared in a table of the run's own, so that runs at the same time, or one that was killed, cannot mix theirs in.
 */
export const replacePartition = async (
  runner: Runner,
  topology: Topology,
  table: Table,
  partition: string,
  select: Statement,
): Promise<void> => {
  const staging = { ...table, name: `${table.name}${STAGING}${randomBytes(6).toString('hex')}` };
  try {
    for (const sql of createTable(staging, topology)) await runner.command(sql);
    const columns = Object.keys(table.columns).join(', ');
    const insert = `INSERT INTO ${staging.name} (${columns})\nSELECT ${columns} FROM (\n${select.sql}\n)\n${heavySettings()}`;
    await runner.command(insert, select.params);
    const alter = `ALTER TABLE ${ownName(table.name, topology)}${onCluster(topology)}`;
    // An empty source is refused, or silently empties the partition, depending on the version.
    const replace = (await isEmpty(runner, staging.name))
      ? `${alter} DROP PARTITION ${quote(partition)}`
      : `${alter} REPLACE PARTITION ${quote(partition)} FROM ${ownName(staging.name, topology)}`;
    await runner.command(replace);
  } finally {
    await drop(runner, topology, staging.name);
  }
};

const isEmpty = async (runner: Runner, table: string) => {
  const rows = await runner.query<{ rows: number }>({ sql: `SELECT count() AS rows FROM ${table}`, params: {} });
  return rows[0]?.rows === 0;
};

const drop = async (runner: Runner, topology: Topology, name: string) => {
  for (const sql of dropTable(name, topology)) await runner.command(sql);
};

/** Drops what runs that were killed have left, an hour after: nobody works so long on one partition. */
export const dropLeftStaging = async (runner: Runner, topology: Topology): Promise<void> => {
  const sql = `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine NOT IN ('Distributed')
    AND position(name, {staging:String}) > 0 AND metadata_modification_time < now() - INTERVAL 1 HOUR`;
  const rows = await runner.query<{ name: string }>({ sql, params: { staging: STAGING } });
  for (const { name } of rows) await drop(runner, topology, name.replace(/_local$/, ''));
};

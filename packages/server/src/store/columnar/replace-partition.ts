import { randomBytes } from 'node:crypto';
import type { ColumnarStore, Statement } from './columnar-store.ts';
import { createTable, dropTable, onCluster, ownName, type Topology } from './render.ts';
import { heavySettings, quote } from './settings.ts';
import type { Table } from './table.ts';

type Runner = Pick<ColumnarStore, 'command' | 'query'>;

/** What the name of a table that is being prepared has in it. */
const STAGING = '_staging_';

/**
 * Puts what a SELECT answers in the place of a partition of a table, at once: readers see the rows from before or those from after; on a
 * cluster, at once on each shard. Rows are prepared in a table of the run's own, so that runs at the same time, or one that was killed,
 * cannot mix theirs in.
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
    await runner.command(insertSelected(staging, select.sql), select.params);
    if (topology.kind === 'cluster') await runner.command(awaitReplicas(staging.name, topology));
    await runner.command(`${replace(table.name, partition, staging.name, topology)}${await mayBeEmpty(runner)}`);
  } finally {
    await drop(runner, topology, staging.name);
  }
};

const insertSelected = ({ name, columns }: Table, sql: string): string => {
  const names = Object.keys(columns).join(', ');
  return `INSERT INTO ${name} (${names})\nSELECT ${names} FROM (\n${sql}\n)\n${heavySettings()}`;
};

/** Any replica of a shard may be the one that replaces; it must have the rows by then. */
const awaitReplicas = (name: string, topology: Topology) =>
  `SYSTEM SYNC REPLICA${onCluster(topology)} ${ownName(name, topology)}`;

const replace = (name: string, partition: string, from: string, topology: Topology) =>
  `ALTER TABLE ${ownName(name, topology)}${onCluster(topology)} REPLACE PARTITION ${quote(partition)} FROM ${ownName(from, topology)}`;

const ALLOW_EMPTY = 'allow_replace_partition_from_empty_source';

/** A day without rows empties the partition. Engines that do not do so without this setting know it. */
const mayBeEmpty = async (runner: Runner): Promise<string> => {
  const sql = 'SELECT count() AS known FROM system.settings WHERE name = {name:String}';
  const rows = await runner.query<{ known: number }>({ sql, params: { name: ALLOW_EMPTY } });
  return rows[0]?.known === 1 ? ` SETTINGS ${ALLOW_EMPTY} = 1` : '';
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

import { quote } from './settings.ts';
import type { Column, Feed, Table } from './table.ts';

/** Where tables live: in one engine (embedded or a server), or replicated and sharded over a cluster. */
export type Topology = { readonly kind: 'single' } | { readonly kind: 'cluster'; readonly cluster: string };

/**
 * The statements that make a table, safe to repeat. On a cluster that is a replicated table on each shard, named `…_local`, and
 * one under the plain name that spreads over them; the servers must define the macros `shard` and `replica`.
 */
export const createTable = (table: Table, topology: Topology): readonly string[] =>
  topology.kind === 'single'
    ? [ownTable(table, topology)]
    : [ownTable(table, topology), distributedTable(table, topology.cluster)];

/** The statements that drop a table with everything in it. */
export const dropTable = (name: string, topology: Topology): readonly string[] => {
  const names = topology.kind === 'single' ? [name] : [name, ownName(name, topology)];
  return names.map((one) => `DROP TABLE IF EXISTS ${one}${onCluster(topology)} SYNC`);
};

/** Statements that give a table made by an earlier version the columns that it lacks; safe to repeat. */
export const addColumns = (table: Table, topology: Topology): readonly string[] => {
  const columns = Object.entries(table.columns).map((entry) => `ADD COLUMN IF NOT EXISTS ${columnLine(entry)}`);
  const names = topology.kind === 'single' ? [table.name] : [ownName(table.name, topology), table.name];
  return names.map((name) => `ALTER TABLE ${name}${onCluster(topology)}\n${indented(columns)}`);
};

/** Statements that make a materialised view anew after a change of it. Rows that are inserted between them would miss it. */
export const replaceFeed = (feed: Feed, topology: Topology): readonly string[] => [
  `DROP VIEW IF EXISTS ${feed.name}${onCluster(topology)}`,
  createFeed(feed, topology),
];

/** The statement that makes a materialised view, safe to repeat. It runs on each shard, over that shard's rows. */
export const createFeed = (feed: Feed, topology: Topology): string =>
  [
    `CREATE MATERIALIZED VIEW IF NOT EXISTS ${feed.name}${onCluster(topology)} TO ${ownName(feed.to, topology)}`,
    `AS ${feedSelect(feed, ownName(feed.from, topology))}`,
  ].join('\n');

/** The statement that gives a feed's table what the feed would have made of the rows that were there before it. */
export const fillFromFeed = (feed: Feed): string =>
  `INSERT INTO ${feed.to} (${[...feed.groupBy.filter((name) => !(name in feed.select)), ...Object.keys(feed.select)].join(', ')})\n${feedSelect(feed, feed.from)}`;

/** What a feed makes of the rows of a table or subquery. */
export const feedSelect = ({ groupBy, select, arrayJoin, where }: Feed, from: string): string =>
  [
    `SELECT\n${indented([...groupBy.filter((name) => !(name in select)), ...Object.entries(select).map(([name, expression]) => `${expression} AS ${name}`)])}`,
    `FROM ${from} AS source`,
    ...(arrayJoin === undefined ? [] : [`ARRAY JOIN ${arrayJoin}`]),
    ...(where === undefined ? [] : [`WHERE ${where}`]),
    `GROUP BY ${groupBy.join(', ')}`,
  ].join('\n');

const ownTable = (table: Table, topology: Topology): string =>
  [
    `CREATE TABLE IF NOT EXISTS ${ownName(table.name, topology)}${onCluster(topology)}`,
    `(\n${indented([...Object.entries(table.columns).map(columnLine), ...(table.rangedBy ?? []).map(indexLine)])}\n)`,
    `ENGINE = ${engine(table, topology)}`,
    ...(table.partitionBy === undefined ? [] : [`PARTITION BY ${table.partitionBy}`]),
    `ORDER BY (${table.orderBy.join(', ')})`,
    ...(table.ttl === undefined ? [] : [`TTL ${table.ttl}`]),
    `SETTINGS ${Object.entries(table.settings)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ')}`,
  ].join('\n');

const distributedTable = ({ name, shardBy }: Table, cluster: string): string =>
  [
    `CREATE TABLE IF NOT EXISTS ${name} ON CLUSTER ${quote(cluster)} AS ${name}_local`,
    `ENGINE = Distributed(${quote(cluster)}, currentDatabase(), ${quote(`${name}_local`)}, cityHash64(${shardBy.join(', ')}))`,
  ].join('\n');

const engine = (table: Table, topology: Topology): string => {
  const path = `/clickhouse/tables/{shard}/{database}/${table.name}_local`;
  return topology.kind === 'single'
    ? `${table.engine.name}(${table.engine.arguments.join(', ')})`
    : `Replicated${table.engine.name}(${[quote(path), quote('{replica}'), ...table.engine.arguments].join(', ')})`;
};

const columnLine = ([name, { type, defaultTo, materialized }]: readonly [string, Column]): string =>
  [
    name,
    type,
    ...(defaultTo === undefined ? [] : ['DEFAULT', defaultTo]),
    ...(materialized === undefined ? [] : ['MATERIALIZED', materialized]),
  ].join(' ');

const indexLine = (column: string): string => `INDEX ${column}_range ${column} TYPE minmax GRANULARITY 1`;

/** The table that holds rows on each server itself. */
export const ownName = (name: string, topology: Topology) => (topology.kind === 'single' ? name : `${name}_local`);

/** What makes a statement run on every server. */
export const onCluster = (topology: Topology) =>
  topology.kind === 'single' ? '' : ` ON CLUSTER ${quote(topology.cluster)}`;

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join(',\n');

import { type BenchRequest, type Connection, openConnection } from './connection.ts';
import { createRecord, type Record } from './record.ts';

/** How a load is made. */
export interface LoadShape {
  readonly url: string;
  readonly connections: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
}

interface Load extends LoadShape {
  /** Lines that every request has. */
  readonly headers: readonly string[];
  readonly wantedStatus: number;
  readonly next: () => BenchRequest | Promise<BenchRequest>;
}

/**
 * Keeps so many connections busy, each with one request at a time; to be run as a process of its own, since it tells its parent when
 * the measured time begins, and how it went when that ends.
 */
export async function keepBusy({
  url,
  connections,
  headers,
  warmUpMs,
  measureMs,
  wantedStatus,
  next,
}: Load): Promise<void> {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(new URL(url), headers)));
  const beginMs = performance.now() + warmUpMs;
  const record = createRecord(wantedStatus, beginMs, measureMs);
  setTimeout(() => process.send?.('begin'), warmUpMs);
  await Promise.all(open.map((connection) => useUntil(beginMs + measureMs, connection, next, record)));
  for (const connection of open) connection.close();
  process.send?.(record.result(), () => process.disconnect());
}

async function useUntil(endMs: number, connection: Connection, next: Load['next'], { add }: Record): Promise<void> {
  while (performance.now() < endMs) {
    const request = await next();
    const sentMs = performance.now();
    add(await connection.send(request), sentMs, performance.now());
  }
}

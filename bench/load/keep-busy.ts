import { type BenchRequest, type Connection, openConnection } from './connection.ts';
import { createRecord, type Record } from './record.ts';

/** How a load is made. */
export interface LoadShape {
  readonly url: string;
  readonly connections: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** Requests a second, each sent when it is due; as many as it gets answered where absent. */
  readonly perSecond?: number;
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
  perSecond,
  wantedStatus,
  next,
}: Load): Promise<void> {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(new URL(url), headers)));
  const beginMs = performance.now() + warmUpMs;
  const record = createRecord(wantedStatus, beginMs, measureMs);
  setTimeout(() => process.send?.('begin'), warmUpMs);
  const due = perSecond === undefined ? undefined : createSchedule(perSecond);
  await Promise.all(open.map((connection) => useUntil(beginMs + measureMs, connection, { next, due }, record)));
  for (const connection of open) connection.close();
  process.send?.(record.result(), () => process.disconnect());
}

/** Moments at which requests are due, one for each that asks. */
function createSchedule(perSecond: number): () => number {
  let dueMs = performance.now();
  return () => {
    dueMs += 1000 / perSecond;
    return dueMs;
  };
}

interface Source {
  readonly next: Load['next'];
  readonly due: (() => number) | undefined;
}

/** What was due and had to wait for a connection has waited for the server: its time counts from when it was due. */
async function useUntil(endMs: number, connection: Connection, { next, due }: Source, { add }: Record): Promise<void> {
  while (performance.now() < endMs) {
    const dueMs = due?.();
    const isLate = dueMs !== undefined && dueMs <= performance.now();
    if (dueMs !== undefined && !isLate) await sleep(dueMs - performance.now());
    const request = await next();
    const sentMs = isLate ? dueMs : performance.now();
    add(await connection.send(request), sentMs, performance.now());
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

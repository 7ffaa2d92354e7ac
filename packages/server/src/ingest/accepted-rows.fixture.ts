import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AcceptContext, createIngest, type IngestParts } from './create-ingest.ts';
import { sampleContext, silentLog, verifySample } from './sample-report.fixture.ts';
import { openSpool } from './spool.ts';

/** A row as it waits in the spool. */
export type WaitingRow = Readonly<Record<string, unknown>>;

/** An ingest whose columnar store is away: what it accepts stays in its spool, where tests look at it. */
export async function startWaitingIngest(parts: Partial<IngestParts> = {}) {
  const path = await mkdtemp(join(tmpdir(), 'playhead-rows-'));
  const spool = openSpool(path);
  const ingest = createIngest({
    spool,
    columnar: { insertLines: () => Promise.reject(new Error('away')) },
    verifyToken: verifySample(),
    now: () => sampleContext().receivedAtMs,
    log: silentLog,
    closeLimitMs: 0,
    ...parts,
  });
  const lines = () => spool.oldest({ maxRows: 1000, maxBytes: 1e9 }).flatMap((entry) => entry.lines);
  return {
    ingest,
    /** Every line so far. */
    lines,
    /** Takes a report. @returns the rows that it made. */
    rowsOf: async (body: string, context: Partial<AcceptContext> = {}): Promise<WaitingRow[]> => {
      const before = lines().length;
      await ingest.accept(body, sampleContext(context));
      return lines()
        .slice(before)
        .map((line) => JSON.parse(line) as WaitingRow);
    },
    close: async () => {
      await ingest.close();
      await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type WaitingIngest = Awaited<ReturnType<typeof startWaitingIngest>>;

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { createIngest } from './create-ingest.ts';
import { silentLog, verifySample } from './sample-report.fixture.ts';
import { openSpool } from './spool.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;
let path: string;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  path = await mkdtemp(join(tmpdir(), 'playhead-spool-'));
});
afterAll(async () => {
  await dispose();
  await rm(path, { recursive: true, force: true });
});

const REPORTS = 200;

/** Runs the process until everything is acknowledged, then kills it as a power cut would. */
const acknowledgeAndDie = async () => {
  const script = join(import.meta.dirname, 'accept-and-wait.fixture.ts');
  const flags = ['--import', 'tsx', '--conditions=source'];
  const child = spawn(process.execPath, [...flags, script, path, String(REPORTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes('\n')) child.kill('SIGKILL');
  }
  const [, signal] = await exited;
  return { output, signal };
};

const count = async (sql: string) => (await store.query<{ count: number }>({ sql, params: {} }))[0]?.count;

describe('a process killed between the answer and the write', () => {
  it('has lost nothing, and nothing counts twice, though it is written twice', async () => {
    expect(await acknowledgeAndDie()).toEqual({ output: `acked ${REPORTS}\n`, signal: 'SIGKILL' });
    const spool = openSpool(path);
    expect(spool.pendingRows()).toBe(REPORTS);
    // As after a death between the write and the removal from the spool: everything comes again.
    const lines = spool.oldest({ maxRows: 1e6, maxBytes: 1e9 }).flatMap((entry) => entry.lines);
    await store.insertLines('beat', lines.slice(REPORTS / 2), { token: 'before the death' });
    const ingest = createIngest({ spool, columnar: store, verifyToken: verifySample(), now: Date.now, log: silentLog });
    await ingest.drain();
    expect(ingest.stats()).toMatchObject({ written: REPORTS, pending: 0 });
    await ingest.close();
    expect(await count('SELECT count() AS count FROM view FINAL')).toBe(REPORTS);
    expect(await count('SELECT sum(played_ms) AS count FROM view FINAL')).toBe(REPORTS * 9000);
    expect(await count('SELECT count() AS count FROM beat FINAL')).toBe(REPORTS);
  });
});

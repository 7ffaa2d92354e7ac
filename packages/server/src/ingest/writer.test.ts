import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ColumnarError } from '../store/columnar/index.ts';
import { silentLog } from './sample-report.fixture.ts';
import { openSpool, type Spool } from './spool.ts';
import { createWriter, type Writer, type WriterParts } from './writer.ts';

let path: string;
let spool: Spool;
let writer: Writer | undefined;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'playhead-spool-'));
  spool = openSpool(path);
});
afterEach(async () => {
  await writer?.close(1000);
  await spool.close();
  await rm(path, { recursive: true, force: true });
});

/** A store that can be away, or hang, and tells what it was given. */
const switchableStore = () => {
  const store = {
    lines: [] as string[],
    attempts: 0,
    state: 'there' as 'there' | 'away' | 'hanging',
    insertLines: async (_table: string, lines: readonly string[]) => {
      store.attempts += 1;
      if (store.state === 'away') throw new ColumnarError('away', 'connect ECONNREFUSED', undefined, undefined);
      if (store.state === 'hanging') await new Promise(() => {});
      if (lines.includes('bad')) throw new ColumnarError('data', 'Cannot parse.', 27, undefined);
      store.lines.push(...lines);
    },
  };
  return store;
};

const startWriter = (parts: Pick<WriterParts, 'columnar'> & Partial<WriterParts>): Writer => {
  writer = createWriter({ spool, log: silentLog, gatherMs: 1, maxRetryMs: 5, ...parts });
  return writer;
};

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('createWriter', () => {
  it('writes in order and empties the spool', async () => {
    const store = switchableStore();
    const { wake } = startWriter({ columnar: store });
    for (const at of [1, 2, 3]) {
      await spool.append(at, [`row ${at}`]);
      wake();
    }
    await until(() => writer?.stats().written === 3);
    expect(store.lines).toEqual(['row 1', 'row 2', 'row 3']);
    expect(spool.pendingRows()).toBe(0);
    expect(writer?.stats().refused).toBe(0);
  });

  it('writes what an earlier process left', async () => {
    await spool.append(1, ['left']);
    const store = switchableStore();
    await startWriter({ columnar: store }).drain();
    expect(store.lines).toEqual(['left']);
  });

  it('keeps everything while the store is away, and writes it once when it is back', async () => {
    const store = switchableStore();
    store.state = 'away';
    const { drain } = startWriter({ columnar: store });
    await spool.append(1, ['a']);
    const drained = drain();
    await until(() => store.attempts >= 3);
    await spool.append(2, ['b']);
    expect(spool.pendingRows()).toBe(2);
    store.state = 'there';
    await drained;
    expect(store.lines).toEqual(['a', 'b']);
  });

  it('sets a row aside that the store will never take, and goes on', async () => {
    const store = switchableStore();
    await spool.append(1, ['a', 'bad', 'b']);
    await startWriter({ columnar: store }).drain();
    expect(store.lines).toEqual(['a', 'b']);
    expect(spool.setAsideRows()).toBe(1);
    expect(writer?.stats()).toEqual({ written: 2, refused: 1 });
  });

  it('drains at once when nothing waits, and does not wait to gather', async () => {
    const store = switchableStore();
    const { drain } = startWriter({ columnar: store, gatherMs: 1_000_000 });
    await drain();
    await spool.append(1, ['a']);
    await drain();
    expect(store.lines).toEqual(['a']);
  });

  it.each(['away', 'hanging'] as const)(
    'closes within its limit while the store is %s, and loses nothing',
    async (state) => {
      const store = switchableStore();
      store.state = state;
      const { close, wake } = startWriter({ columnar: store });
      await spool.append(1, ['a']);
      wake();
      await until(() => store.attempts > 0);
      await close(50);
      expect(spool.pendingRows()).toBe(1);
      const attempts = store.attempts;
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(store.attempts).toBe(attempts);
    },
  );

  it('writes what waits before it closes', async () => {
    const store = switchableStore();
    const { close } = startWriter({ columnar: store, gatherMs: 1_000_000 });
    await spool.append(1, ['a']);
    await close(5000);
    expect([store.lines, spool.pendingRows()]).toEqual([['a'], 0]);
  });
});

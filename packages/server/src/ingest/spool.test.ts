import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpool, type Spool } from './spool.ts';

const ALL = { maxRows: 1000, maxBytes: 1_000_000 };

let path: string;
let spool: Spool;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'playhead-spool-'));
  spool = openSpool(path);
});
afterEach(async () => {
  await spool.close();
  await rm(path, { recursive: true, force: true });
});

const reopen = async () => {
  await spool.close();
  spool = openSpool(path);
};

describe('openSpool', () => {
  it('gives back what was put in, in order', async () => {
    await spool.append(5, ['{"a":1}', '{"a":2}']);
    await spool.append(6, ['{"a":"한국어"}']);
    expect(spool.oldest(ALL)).toEqual([
      { key: 1, receivedAtMs: 5, lines: ['{"a":1}', '{"a":2}'] },
      { key: 2, receivedAtMs: 6, lines: ['{"a":"한국어"}'] },
    ]);
    expect(spool.pendingRows()).toBe(3);
    expect(spool.oldestReceivedAtMs()).toBe(5);
  });

  it('finishes what is under way before it closes', async () => {
    await spool.append(5, ['a']);
    const [entry] = spool.oldest(ALL);
    const under = [spool.append(6, ['b']), spool.remove(entry ? [entry] : []), spool.setAside('c', 'broken')];
    await reopen();
    expect((await Promise.allSettled(under)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(spool.oldest(ALL).flatMap(({ lines }) => lines)).toEqual(['b']);
    expect(spool.setAsideRows()).toBe(1);
  });

  it('keeps it through a restart', async () => {
    await spool.append(5, ['a', 'b']);
    await reopen();
    expect(spool.oldest(ALL)).toEqual([{ key: 1, receivedAtMs: 5, lines: ['a', 'b'] }]);
    expect(spool.pendingRows()).toBe(2);
  });

  it('makes rows that come at the same time durable as one entry', async () => {
    await Promise.all([7, 5, 6].map((at) => spool.append(at, [`row ${at}`])));
    expect(spool.oldest(ALL)).toEqual([{ key: 1, receivedAtMs: 5, lines: ['row 7', 'row 5', 'row 6'] }]);
    expect([spool.pendingRows(), spool.oldestReceivedAtMs()]).toEqual([3, 5]);
  });

  it('reads what an earlier version left, a list of rows an entry', async () => {
    await spool.close();
    const root = open({ path, maxDbs: 3 });
    await root.openDB({ name: 'queue' }).put(1, [5, ['a', 'b']]);
    await root.close();
    spool = openSpool(path);
    await spool.append(6, ['c']);
    expect(spool.oldest(ALL).map(({ lines }) => lines)).toEqual([['a', 'b'], ['c']]);
    expect([spool.pendingRows(), spool.oldestReceivedAtMs()]).toEqual([3, 5]);
  });

  it('forgets what is removed, and only that', async () => {
    for (const at of [1, 2, 3]) await spool.append(at, [`row ${at}`]);
    await spool.remove(spool.oldest({ maxRows: 2, maxBytes: 1000 }));
    expect(spool.oldest(ALL).map(({ lines }) => lines)).toEqual([['row 3']]);
    expect([spool.pendingRows(), spool.oldestReceivedAtMs()]).toEqual([1, 3]);
    await spool.remove([]);
    expect(spool.pendingRows()).toBe(1);
  });

  it('never uses a key twice, even when it was empty at a restart', async () => {
    await spool.append(1, ['a']);
    await spool.remove(spool.oldest(ALL));
    await reopen();
    await spool.append(2, ['b']);
    expect(spool.oldest(ALL).map(({ key }) => key)).toEqual([2]);
  });

  it('says nothing waits when nothing waits', () => {
    expect([spool.oldest(ALL), spool.oldestReceivedAtMs(), spool.pendingRows()]).toEqual([[], undefined, 0]);
  });

  it('limits a batch by rows and by bytes, but never to nothing', async () => {
    for (const at of [1, 2, 3]) await spool.append(at, ['1234567890', '1234567890']);
    expect(spool.oldest({ maxRows: 4, maxBytes: 1000 })).toHaveLength(2);
    expect(spool.oldest({ maxRows: 1000, maxBytes: 59 })).toHaveLength(2);
    expect(spool.oldest({ maxRows: 1, maxBytes: 1 })).toHaveLength(1);
  });

  it('measures the room that waiting rows take, and gives it back', async () => {
    const before = spool.pendingBytes();
    await spool.append(1, ['x'.repeat(1_000_000)]);
    expect(spool.pendingBytes()).toBeGreaterThan(before + 1_000_000);
    await spool.remove(spool.oldest(ALL));
    expect(spool.pendingBytes()).toBe(before);
  });

  it('keeps rows that are set aside, each once', async () => {
    for (const reason of ['first', 'again']) await spool.setAside('row', reason);
    await spool.setAside('other', 'x');
    expect(spool.setAsideRows()).toBe(2);
    await reopen();
    expect([spool.setAsideRows(), spool.pendingRows()]).toEqual([2, 0]);
  });
});

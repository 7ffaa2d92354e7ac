import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let path: string;

beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'playhead-spool-'));
});
afterAll(() => rm(path, { recursive: true, force: true }));

/** 512-byte blocks, as POSIX counts them: 2 MiB. A file that would grow beyond fails like one on a full disk. */
const FILE_LIMIT_BLOCKS = 4096;

describe('a process whose disk is full', () => {
  it('asks senders to try again, lives on, and loses nothing that it took', async () => {
    const script = join(import.meta.dirname, 'full-disk.fixture.ts');
    const limited = `ulimit -f ${FILE_LIMIT_BLOCKS} && exec "$0" --import tsx --conditions=source "$1" "$2"`;
    const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, script, path]);
    const seen = JSON.parse(stdout);
    expect(seen).toMatchObject({ whenFull: 'unavailable', takesAgain: true, pending: 0 });
    expect(seen.accepted).toBeGreaterThan(100);
    expect(seen.written).toBe(seen.accepted);
  });
});

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { failure, KEYS, type ServerForTests, startServerForTests } from '../server-for-tests.ts';

const MAIN = new URL('./main.ts', import.meta.url).pathname;

let server: ServerForTests | undefined;
afterEach(async () => server?.close());

/** Runs the program as its own process. */
async function playhead(args: readonly string[], env: Record<string, string>) {
  const child = execFile(process.execPath, ['--conditions=source', '--import=tsx', MAIN, ...args], { env });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (text: string) => {
      output[name] += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, ...output };
}

describe('the playhead command', () => {
  it('reads its environment, and ends with the code of what happened', async () => {
    server = await startServerForTests(() => failure(200, '4801', 'No player information.'));
    const env = { PLAYHEAD_URL: server.url, PLAYHEAD_ACCESS_KEY: KEYS.accessKey, PLAYHEAD_SECRET_KEY: KEYS.secretKey };
    expect(await playhead(['players', 'show', '7'], env)).toMatchObject({ code: 1, stdout: '' });
    expect(server.requests[0]).toMatchObject({ target: '/api/v1/players/7', isSigned: true });
    expect(await playhead([], {})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Say what to do.'),
    });
    expect(await playhead(['--help'], {})).toMatchObject({ code: 0, stderr: '' });
  });
});

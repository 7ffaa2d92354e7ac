import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Answer, failure, KEYS, startServerForTests, success } from '../src/server-for-tests.ts';

/** Runs an example as its own process, as a reader would. */
async function run(name: string, answer: Answer) {
  const server = await startServerForTests(answer);
  onTestFinished(() => server.close());
  const env = { PLAYHEAD_URL: server.url, PLAYHEAD_ACCESS_KEY: KEYS.accessKey, PLAYHEAD_SECRET_KEY: KEYS.secretKey };
  const args = ['--conditions=source', '--import=tsx', new URL(name, import.meta.url).pathname];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  expect(server.requests.every(({ isSigned }) => isSigned)).toBe(true);
  return {
    stdout,
    requests: server.requests.map(({ method, target }) => `${method} ${target.replace('/api/v1', '')}`),
  };
}

describe('the examples of the documentation', () => {
  it('create-player', async () => {
    const answer: Answer = ({ method, target }) => {
      if (method === 'POST') return success({ no: 1002 });
      return success(
        target.includes('embed') ? { forms: [{ code: '<x>' }] } : { list: [{ no: 1, name: 'a' }], page_count: 1 },
      );
    };
    expect((await run('create-player.ts', answer)).stdout).toBe('Player 1002:\n<x>\n1 a\n');
  });

  it('deploy-options, also where somebody else was faster', async () => {
    const answer: Answer = ({ target }, attempt) => {
      if (attempt === 2) return failure(409, '4901', 'It was changed meanwhile.');
      if (target.endsWith('options')) return success({ option: { lang: 'ko' }, revision: attempt });
      if (target.endsWith('diff')) return success({ changes: [{ path: 'muted', before: false, after: true }] });
      return success({ deployment: { number: 7 } });
    };
    const { stdout, requests } = await run('deploy-options.ts', answer);
    expect(stdout).toBe('muted: false -> true\nDeployment 7 is in Production.\n');
    expect(requests.map((request) => request.replace('/players/1001/', ''))).toEqual([
      'GET options',
      'PUT applyDev',
      'GET options',
      'PUT applyDev',
      'GET deployments/7/diff',
      'PUT applyProd',
    ]);
  });

  it('handle-errors', async () => {
    const { stdout } = await run('handle-errors.ts', () => failure(200, '4801', 'No player information.'));
    expect(stdout).toBe('There is no such player.\n');
  });

  it('follow-beats', async () => {
    const beat = { at: '2026-11-25', player_no: 1001, reason: 'start', outcome: 'accepted' };
    const { stdout } = await run('follow-beats.ts', (_request, attempt) =>
      success({ list: attempt === 1 ? [beat] : [], cursor: 'c' }),
    );
    expect(stdout).toBe('2026-11-25 1001 start accepted\nThat was all.\n');
  });
});

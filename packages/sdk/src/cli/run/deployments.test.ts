import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answer, failure, success } from '../../server-for-tests.ts';
import { makeConfigFolder, playhead, unused } from '../cli-for-tests.ts';
import { EXIT_CODES } from '../exit-codes.ts';

const DEPLOYMENT = {
  number: 8,
  author: 'ann@example.com',
  created_at: '2026-11-25T09:30:00.000+00:00',
  restored_from: null,
  is_develop: true,
  is_production: true,
  changes: 2,
};
const APPLIED = { deployment: DEPLOYMENT, unknown: ['colour'], without_effect: ['touchGestures'] };

/** Deploys anything, as the server does. */
const answer: Answer = ({ target }) => success(target.endsWith('applyDev') ? APPLIED : { deployment: DEPLOYMENT });

const targetsOf = ({ requests }: Awaited<ReturnType<typeof playhead>>) =>
  requests.map(({ method, target }) => `${method} ${target.replace('/api/v1/players/1001/', '')}`);

describe('playhead players deploy', () => {
  it('deploys a file to Develop, and says what in it has no effect', async () => {
    const file = join(makeConfigFolder(), 'options.json');
    writeFileSync(file, '{"muted":true,"colour":"red"}');
    const called = await playhead(['players', 'deploy', '1001', '--file', file, '--revision', '4'], answer);
    expect(targetsOf(called)).toEqual(['PUT applyDev']);
    expect(JSON.parse(called.requests[0]?.body ?? '')).toEqual({ option: { muted: true, colour: 'red' }, revision: 4 });
    expect(called.stdout).toBe(
      [
        'Deployment 8 is in Develop.',
        'No option of the player, kept as it is: colour',
        'Without effect here: touchGestures\n',
      ].join('\n'),
    );
  });

  it.each(['production', 'prod'])('deploys standard input to Develop and then to %s', async (to) => {
    const call = ['players', 'deploy', '1001', '--file', '-', '--to', to, '--json'];
    const called = await playhead(call, answer, { stdin: '{"muted":true}' });
    expect(targetsOf(called)).toEqual(['PUT applyDev', 'PUT applyProd']);
    expect(JSON.parse(called.stdout)).toEqual(APPLIED);
  });

  it('deploys what Develop has', async () => {
    const called = await playhead(['players', 'deploy', '1001', '--to', 'production'], answer);
    expect([targetsOf(called), called.stdout]).toEqual([['PUT applyProd'], 'Deployment 8 is in Production.\n']);
  });

  it('says how far it came when the second step fails', async () => {
    const halfway: Answer = ({ target }) =>
      target.endsWith('applyDev') ? success(APPLIED) : failure(200, '4804', "The feature can't be used.");
    const call = ['players', 'deploy', '1001', '--file', '-', '--to', 'production'];
    const { code, stderr } = await playhead(call, halfway, { stdin: '{}' });
    expect(code).toBe(EXIT_CODES.apiError);
    expect(stderr).toMatch(/^Deployment 8 is in Develop; Production did not get it\.\nError 4804: /);
  });

  it.each([
    [['--to', 'develop'], '', 'Say which options with --file'],
    [['--file', '-'], '{"muted":', '- is not JSON'],
    [['--file', '-'], '[1]', '- must hold a JSON object of options.'],
    [['--file', '/nonexistent/options.json'], '', '/nonexistent/options.json cannot be read (ENOENT).'],
    [['--file', '-', '--to', 'mars'], '{}', '--to must be one of'],
  ])('refuses %j (%#)', async (options, stdin, message) => {
    const { code, stderr, requests } = await playhead(['players', 'deploy', '1001', ...options], unused, { stdin });
    expect([code, stderr, requests.length]).toEqual([EXIT_CODES.usage, expect.stringContaining(message), 0]);
  });
});

describe('playhead players options', () => {
  const options = { env: 'prod', option: { muted: true, lang: 'a\u202eb' }, deployment: 8, revision: 4 };

  it('prints the document alone, ready to be deployed again', async () => {
    const { stdout, requests } = await playhead(['players', 'options', '1001', '--environment', 'prod'], () =>
      success(options),
    );
    expect(JSON.parse(stdout)).toEqual(options.option);
    expect(stdout).not.toContain('\u202e');
    expect(requests[0]?.target).toBe('/api/v1/players/1001/options?env=production');
  });

  it('prints the document of a deployment', async () => {
    const call = ['players', 'options', '1001', '--deployment', '3'];
    const { stdout, requests } = await playhead(call, () => success({ ...DEPLOYMENT, option: { muted: false } }));
    expect(JSON.parse(stdout)).toEqual({ muted: false });
    expect(requests[0]?.target).toBe('/api/v1/players/1001/deployments/3');
  });
});

describe('the history of a player', () => {
  const earlier = { ...DEPLOYMENT, number: 7, is_develop: false, is_production: false, restored_from: 3, changes: 0 };

  it('lists who deployed what, and where it is', async () => {
    const list = { list: [DEPLOYMENT, earlier], next_before: 7 };
    const call = ['players', 'history', '1001', '--limit', '2', '--before', '9'];
    const { stdout, requests } = await playhead(call, () => success(list));
    expect(requests[0]?.target).toBe('/api/v1/players/1001/deployments?limit=2&before=9');
    expect(stdout.split('\n')).toEqual([
      'NUMBER  CREATED                        AUTHOR           CHANGES  IN                   RESTORED FROM',
      '8       2026-11-25T09:30:00.000+00:00  ann@example.com  2        Develop, Production  -',
      '7       2026-11-25T09:30:00.000+00:00  ann@example.com  0        -                    3',
      'There are more: --before 7, or --all',
      '',
    ]);
  });

  it('lists all of it', async () => {
    const pages = [
      { list: [DEPLOYMENT], next_before: 8 },
      { list: [earlier], next_before: null },
    ];
    const call = ['players', 'history', '1001', '--all', '--json'];
    const { stdout } = await playhead(call, (_request, attempt) => success(pages[attempt - 1]));
    expect(JSON.parse(stdout)).toEqual([DEPLOYMENT, earlier]);
  });

  it('shows what a deployment changed', async () => {
    const changes = [
      { path: 'lang', kind: 'added', after: 'ko' },
      { path: 'muted', kind: 'changed', before: false, after: true },
      { path: 'seekingPreview', kind: 'removed', before: { on: true } },
    ];
    const call = ['players', 'diff', '1001', '8', '--against', '3'];
    const { stdout, requests } = await playhead(call, () => success({ number: 8, against: 3, changes }));
    expect(requests[0]?.target).toBe('/api/v1/players/1001/deployments/8/diff?against=3');
    expect(stdout).toBe('+ lang: "ko"\n~ muted: false -> true\n- seekingPreview: {"on":true}\n');
    const same = await playhead(['players', 'diff', '1001', '8'], () => success({ changes: [] }));
    expect(same.stdout).toBe('Nothing differs.\n');
  });

  it('restores, and rolls back', async () => {
    const restored = await playhead(['players', 'restore', '1001', '3', '--revision', '4'], answer);
    expect([targetsOf(restored), restored.requests[0]?.body]).toEqual([
      ['POST deployments/3/restore'],
      '{"revision":4}',
    ]);
    expect(restored.stdout).toBe('Deployment 8 is in Develop.\n');
    const rolledBack = await playhead(['players', 'rollback', '1001'], answer);
    expect([targetsOf(rolledBack), rolledBack.requests[0]?.body]).toEqual([['PUT rollback'], '']);
    const guarded = await playhead(['players', 'deploy', '1001', '--to', 'prod', '--revision', '4'], answer);
    expect([targetsOf(guarded), guarded.requests[0]?.body]).toEqual([['PUT applyProd'], '{"revision":4}']);
  });
});

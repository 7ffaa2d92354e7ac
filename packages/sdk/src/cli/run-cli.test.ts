import { describe, expect, it } from 'vitest';
import { failure, KEYS, startServerForTests, success } from '../server-for-tests.ts';
import { playhead, unused } from './cli-for-tests.ts';
import { EXIT_CODES, EXIT_MEANINGS } from './exit-codes.ts';
import { COMMANDS } from './table/index.ts';
import { OUTPUT_CLOSED } from './world.ts';

const { ok, apiError, usage, notReached, notAllowed, interrupted } = EXIT_CODES;

describe('runCli', () => {
  it('says what the server refused, and ends with 1', async () => {
    const answer = () => failure(200, '4805', 'The player name already exists.');
    const { code, stdout, stderr } = await playhead(['players', 'create', '--name', 'player001'], answer);
    expect([code, stdout]).toEqual([apiError, '']);
    expect(stderr).toBe('Error 4805: The player name already exists. Do this instead. (trace trace1)\n');
  });

  it('says it in JSON when asked to', async () => {
    const answer = () => failure(429, '400', 'Quota Exceeded', { 'retry-after': '60' });
    const { code, stdout, stderr } = await playhead(['players', 'show', '7', '--json'], answer);
    expect([code, stdout]).toEqual([apiError, '']);
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: '400',
        status: 429,
        message: 'Quota Exceeded',
        details: 'Do this instead.',
        retryAfterMs: 60_000,
        traceId: 'trace1',
      },
    });
  });

  it.each([
    ['200', 'Authentication Failed'],
    ['210', 'Permission Denied'],
  ])('ends with 4 after 401/%s', async (errorCode, message) => {
    const { code, stderr } = await playhead(['players', 'list'], () => failure(401, errorCode, message));
    expect([code, stderr]).toEqual([notAllowed, expect.stringContaining(message)]);
  });

  it('ends with 3 where nobody answers, and says why', async () => {
    const { url } = await startServerForTests(unused).then(async (server) => server.close().then(() => server));
    const call = ['players', 'list', '--url', url];
    const { code, stderr } = await playhead(call, unused);
    expect([code, stderr]).toEqual([notReached, `${url} could not be reached. (ECONNREFUSED)\n`]);
    const { stderr: json } = await playhead([...call, '--json'], unused);
    expect(JSON.parse(json)).toMatchObject({ error: { code: 'network' } });
  });

  it('ends with 3 where something else than Playhead answers', async () => {
    const { code, stderr } = await playhead(['players', 'list'], () => ({ body: '<html>Welcome</html>' }));
    expect([code, stderr]).toEqual([notReached, expect.stringContaining('not one of the Playhead API')]);
  });

  it.each([
    ['an interruption', 'interrupted', interrupted],
    ['an output that is closed', OUTPUT_CLOSED, ok],
  ])('ends in the middle of a request after %s', async (_what, reason, expected) => {
    const controller = new AbortController();
    const answer = () => {
      controller.abort(reason);
      return new Promise<never>(() => {});
    };
    const { signal } = controller;
    const { code, stdout, stderr } = await playhead(['players', 'list'], answer, { world: { signal } });
    expect([code, stdout, stderr]).toEqual([expected, '', '']);
  });

  it.each([
    ['nothing', [], 'Say what to do.'],
    ['an unknown command', ['players', 'fly'], 'There is no command "players fly".'],
    ['half a command', ['keys'], 'Say what to do with keys: list, create, stop, use, rename, rotate, delete.'],
    ['an option before the command', ['--profile', 'a', 'players', 'list'], 'Options stand behind the command.'],
    ['an option without its value', ['players', 'list', '--page'], "Option '--page <value>' argument missing"],
    ['a page that is no number', ['players', 'list', '--page', 'two'], '--page must be a whole number above 0'],
    ['an unknown order', ['players', 'list', '--sort', 'up'], '--sort must be one of asc, desc, not "up".'],
    ['no number of the player', ['players', 'show'], 'playhead players show takes NO.'],
    ['too much', ['players', 'list', '1001'], 'playhead players list takes options only.'],
    ['a name as number', ['players', 'show', 'player001'], 'NO must be a whole number above 0, not "player001".'],
    ['an unknown shell', ['completion', 'csh'], 'SHELL must be one of bash, zsh, fish, not "csh".'],
    ['help on nothing', ['help', 'players', 'fly'], 'There is no command "players fly".'],
  ])('refuses %s with 2, and asks the server nothing', async (_what, args, message) => {
    const { code, stdout, stderr, requests } = await playhead(args, unused);
    expect(code).toBe(usage);
    expect(stderr).toContain(message);
    expect(stderr).toContain('See playhead --help.');
    expect([stdout, requests.length]).toEqual(['', 0]);
  });

  it('refuses in JSON, too', async () => {
    const { code, stderr } = await playhead(['players', 'show', '--json'], unused);
    expect([code, JSON.parse(stderr)]).toEqual([
      usage,
      { error: { code: 'usage', message: 'playhead players show takes NO.' } },
    ]);
  });

  it.each([
    [['player', 'list'], 'Did you mean "players list"?'],
    [['players', 'lst'], 'Did you mean "players list"?'],
    [['palyers', 'create'], 'Did you mean "players create"?'],
    [['statistic'], 'There is no command "statistic".\n'],
    [['stats'], 'Say what to do with stats: breakdown, histogram.\n'],
    [['tial', '--player', '1'], 'Did you mean "tail"?'],
    [['players', 'list', '--pag', '2'], 'There is no option --pag. Did you mean --page?'],
    [['players', 'list', '--colour'], 'There is no option --colour.\n'],
  ])('suggests what is written like %j', async (args, message) => {
    expect((await playhead(args, unused)).stderr).toContain(message);
  });

  it('shows every fault of a document', async () => {
    const faults = [
      { path: 'option.aspectRatio', expected: 'one of 16/9, 4/3', found: '"round"' },
      { path: 'option.muted', expected: 'a boolean', found: '1' },
    ];
    const error = { errorCode: '4799', message: 'Enter an option value for Body (JSON).', faults };
    const call = ['players', 'deploy', '1001', '--file', '-'];
    const { code, stderr } = await playhead(call, () => ({ body: { error } }), { stdin: '{"muted":1}' });
    expect(code).toBe(apiError);
    expect(stderr).toContain('\n  option.aspectRatio: expected one of 16/9, 4/3, found "round"\n');
    expect(stderr).toContain('\n  option.muted: expected a boolean, found 1');
  });

  it('lets nothing of the server command the terminal, in errors and in JSON neither', async () => {
    const evil = '\u001b]0;owned\u0007\u009b2J';
    const refused = await playhead(['players', 'list'], () => failure(200, '4801', evil));
    expect(refused.stderr).toContain('\\x1b]0;owned\\x07\\x9b2J');
    const json = await playhead(['players', 'versions', '--json'], () => success([{ version: evil }]));
    expect(JSON.parse(json.stdout)).toEqual([{ version: evil }]);
    expect(refused.stderr + json.stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('never prints the secret key', async () => {
    const answer = () => failure(401, '200', 'Authentication Failed');
    const { stdout, stderr } = await playhead(['players', 'list', '--json'], answer);
    expect(stdout + stderr).not.toContain(KEYS.secretKey);
  });
});

describe('a command that loses something', () => {
  const call = ['players', 'delete', '1001'];

  it('asks, and does it after yes', async () => {
    for (const answer of ['y', 'YES']) {
      const { code, asked, requests } = await playhead(call, () => success(), { answers: [answer] });
      expect([code, asked[0]?.question]).toEqual([ok, 'Delete player 1001 for good? [y/N] ']);
      expect(requests[0]).toMatchObject({ method: 'DELETE', target: '/api/v1/players/1001', isSigned: true });
    }
  });

  it.each(['n', '', 'yesterday'])('does nothing after %j, and ends with 130', async (answer) => {
    const { code, stderr, requests } = await playhead(call, unused, { answers: [answer] });
    expect([code, stderr, requests.length]).toEqual([interrupted, 'Nothing was done.\n', 0]);
  });

  it('needs --yes where there is nobody to ask', async () => {
    const refused = await playhead(call, unused);
    expect([refused.code, refused.requests.length]).toEqual([usage, 0]);
    expect(refused.stderr).toContain('say --yes to do it');
    const done = await playhead([...call, '--yes'], () => success());
    expect([done.code, done.stdout]).toEqual([ok, 'Player 1001 is deleted.\n']);
  });

  it('is every one that deletes, and the one whose key takes the place of another at once', () => {
    const asking = COMMANDS.filter(({ confirm }) => confirm).map(({ name }) => name);
    const losing = COMMANDS.filter(({ name }) => name.endsWith('delete') || name === 'media-analytics new-key');
    expect(asking).toEqual(losing.map(({ name }) => name));
  });
});

describe('the help', () => {
  it.each([['--help'], ['-h'], ['help']])('explains the program with %s', async (word) => {
    const { code, stdout } = await playhead([word], unused, { env: { PLAYHEAD_URL: '' } });
    expect(code).toBe(ok);
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}.*  ${summary}$`, 'm'));
    for (const meaning of Object.values(EXIT_MEANINGS)) expect(stdout).toContain(meaning);
    for (const text of ['PLAYHEAD_SECRET_KEY', '  0  ', '  130  ']) expect(stdout).toContain(text);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'explains %s with examples, without asking anything',
    async (name, command) => {
      const call = [...name.split(' '), '--help'];
      const { code, stdout, requests } = await playhead(call, unused, { env: { PLAYHEAD_URL: '' } });
      expect([code, requests.length]).toEqual([ok, 0]);
      expect(stdout).toContain(`Usage: playhead ${name}`);
      expect(stdout).toContain(`\nExamples:\n  # ${command.examples[0]?.does}\n`);
      for (const option of [...Object.keys(command.options ?? {}), 'json', 'help'])
        expect(stdout).toContain(`--${option}`);
      for (const argument of command.arguments ?? [])
        expect(stdout).toMatch(new RegExp(`^  ${argument.name} +${argument.help}$`, 'm'));
      expect((await playhead(['help', ...name.split(' ')], unused)).stdout).toBe(stdout);
    },
  );

  it('explains commands that begin alike', async () => {
    const { stdout } = await playhead(['sub-accounts', '--help'], unused);
    expect(stdout).toMatch(/^ {2}sub-accounts edit ID/m);
    expect(stdout).not.toContain('players');
  });

  it('knows its version', async () => {
    expect((await playhead(['--version'], unused)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

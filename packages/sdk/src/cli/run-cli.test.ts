import { METRIC_IDS } from '@playhead/contract/metrics';
import { afterEach, describe, expect, it } from 'vitest';
import {
  failure,
  KEYS,
  type ReceivedRequest,
  type Reply,
  type ServerForTests,
  startServerForTests,
  success,
} from '../server-for-tests.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT_CODES, runCli } from './run-cli.ts';

const TIME = '2023-04-13T01:34:13.000+00:00';
const SUMMARY = {
  no: 1001,
  name: 'player001',
  version: '1.1.5',
  access_key: 'a'.repeat(32),
  created_at: TIME,
  updated_at: TIME,
};
const web = [{ no: 1, type: 'web', domain: 'https://www.example.com', created_at: TIME }];
const PLAYER = { ...SUMMARY, auto_update: 'Y', domains: { web, ios: [], aos: [] } };
const EMBED = {
  environment: 'production',
  forms: [
    { id: 'element', title: 'Element', code: '<playhead-player></playhead-player>' },
    { id: 'script', title: 'Script', code: '<script></script>' },
  ],
};

let server: ServerForTests | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function playhead(
  args: readonly string[],
  answer: (request: ReceivedRequest) => Reply,
  env: Record<string, string> = {},
) {
  server = await startServerForTests(answer);
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await runCli({
    args,
    env: { PLAYHEAD_URL: server.url, PLAYHEAD_ACCESS_KEY: KEYS.accessKey, PLAYHEAD_SECRET_KEY: KEYS.secretKey, ...env },
    write: (text) => void stdout.push(text),
    complain: (text) => void stderr.push(text),
    sleep: async () => {},
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join(''), requests: server.requests };
}

const unused = () => failure(500, '900', 'Not to be asked');

describe('runCli', () => {
  it('lists players', async () => {
    const page = { list: [SUMMARY], page_no: 2, page_count: 3, total: 25, page_size: 10, pricing: 'pay' };
    const { code, stdout, requests } = await playhead(['players', 'list', '--page', '2', '--sort', 'asc'], () =>
      success(page),
    );
    expect(code).toBe(EXIT_CODES.ok);
    expect(stdout).toBe(
      [
        'NO    NAME       VERSION  ACCESS KEY                        CREATED',
        `1001  player001  1.1.5    ${'a'.repeat(32)}  ${TIME}`,
        'Page 2 of 3, 25 players\n',
      ].join('\n'),
    );
    expect(requests[0]).toMatchObject({
      target: '/api/v1/players?page_no=2&page_size=10&sort_type=asc',
      isSigned: true,
    });
  });

  it('lists all players as JSON', async () => {
    const answer = () => success({ list: [SUMMARY], page_count: 1 });
    const { stdout } = await playhead(['players', 'list', '--all', '--json'], answer);
    expect(JSON.parse(stdout)).toEqual([SUMMARY]);
  });

  it('creates a player of what it was told', async () => {
    const args = [
      '--name',
      'player001',
      '--domain',
      'https://a.example.com',
      '--domain=*.b.example.com',
      '--ios',
      'com.a',
    ];
    const { code, stdout, requests } = await playhead(
      ['players', 'create', ...args, '--auto-update', 'N', '--player-version', '1.1.4'],
      () => success(PLAYER),
    );
    expect(code).toBe(EXIT_CODES.ok);
    expect(stdout).toContain('Access key:    aaaa');
    expect(stdout).toContain('Domain (web):  https://www.example.com\n');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      name: 'player001',
      domains: [
        { type: 'web', domain: 'https://a.example.com' },
        { type: 'web', domain: '*.b.example.com' },
        { type: 'ios', domain: 'com.a' },
      ],
      auto_update: 'N',
      version: '1.1.4',
    });
  });

  it('shows a player', async () => {
    const { stdout, requests } = await playhead(['players', 'show', '1001'], () => success(PLAYER));
    expect(stdout).toContain('Version:       1.1.5 (updates itself)\n');
    expect(requests[0]?.target).toBe('/api/v1/players/1001');
  });

  it('prints the code of every form with its title, or that of one form alone', async () => {
    const all = await playhead(['players', 'embed', '1001'], () => success(EMBED));
    expect(all.stdout).toBe('# Element\n<playhead-player></playhead-player>\n\n# Script\n<script></script>\n');
    await server?.close();
    const one = await playhead(['players', 'embed', '1001', '--form', 'script', '--environment', 'develop'], () =>
      success(EMBED),
    );
    expect(one.stdout).toBe('<script></script>\n');
    expect(one.requests[0]?.target).toBe('/api/v1/players/1001/embed?environment=develop');
  });

  it('shows metrics in their units, and what has no value as a dash', async () => {
    const value = (of: number | null, approximate = false) => ({ value: of, sample_size: 12, approximate });
    const totals = {
      views: value(1234),
      play_time: value(65_432),
      startup_time: value(null),
      rebuffer_percentage: value(0.0123),
      current_viewers: value(3, true),
    };
    const series = [{ start: TIME, complete: true, values: { views: value(5) } }];
    const statistics = { from: TIME, to: TIME, interval: '1h', complete_through: TIME, totals, series };
    const { stdout, requests } = await playhead(['stats', '--player', '1001', '--interval', '1h'], () =>
      success(statistics),
    );
    expect(requests[0]?.target).toBe(`/api/v1/statistics?metrics=${METRIC_IDS.join('%2C')}&player_no=1001&interval=1h`);
    expect(stdout.split('\n').slice(2, 8)).toEqual([
      'METRIC        VALUE     VIEWS',
      'Views         1,234     12',
      'Play time     65.432 s  12',
      'Startup time  -         12',
      'Rebuffering   1.23 %    12',
      'Watching now  ~3        12',
    ]);
    expect(stdout).toContain(`${TIME}  5      -`);
  });

  it('says what the server refused, and ends with 1', async () => {
    const answer = () => failure(200, '4805', 'The player name already exists.');
    const { code, stdout, stderr } = await playhead(['players', 'create', '--name', 'player001'], answer);
    expect(code).toBe(EXIT_CODES.apiError);
    expect(stdout).toBe('');
    expect(stderr).toBe('Error 4805: The player name already exists. Do this instead. (trace trace1)\n');
  });

  it('says it in JSON when asked to', async () => {
    const { stderr } = await playhead(['players', 'show', '7', '--json'], () =>
      failure(200, '4801', 'No player information.'),
    );
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: '4801',
        status: 200,
        message: 'No player information.',
        details: 'Do this instead.',
        traceId: 'trace1',
      },
    });
  });

  it('says that the server cannot be reached, and why', async () => {
    const { code, stderr } = await playhead(['players', 'list'], unused, { PLAYHEAD_URL: 'http://127.0.0.1:1' });
    expect(code).toBe(EXIT_CODES.apiError);
    expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:1 could not be reached\. .+\n$/);
  });

  it.each([
    ['nothing', [], 'Say what to do.'],
    ['an unknown command', ['players', 'fly'], 'There is no command "players fly".'],
    ['half a command', ['players'], 'There is no command "players".'],
    ['an unknown option', ['players', 'list', '--colour'], "Unknown option '--colour'"],
    ['an option without its value', ['players', 'list', '--page'], "Option '--page <value>' argument missing"],
    [
      'a page that is no number',
      ['players', 'list', '--page', 'two'],
      '--page must be a whole number above 0, not "two".',
    ],
    ['an unknown order', ['players', 'list', '--sort', 'up'], '--sort must be one of asc, desc, not "up".'],
    ['no number of the player', ['players', 'show'], 'playhead players show takes NO.'],
    ['too much', ['players', 'list', '1001'], 'playhead players list takes options only.'],
    ['a name as number', ['players', 'show', 'player001'], 'NO must be a whole number above 0, not "player001".'],
    ['no name', ['players', 'create', '--domain', 'a.example.com'], 'Give the player a name with --name.'],
    ['an unknown metric', ['stats', '--metrics', 'views,joy'], '--metrics must be one of views,'],
  ])('refuses %s with 2, and asks the server nothing', async (_what, args, message) => {
    const { code, stdout, stderr, requests } = await playhead(args, unused);
    expect(code).toBe(EXIT_CODES.usage);
    expect(stderr).toContain(message);
    expect(stderr).toContain('See playhead --help.');
    expect([stdout, requests.length]).toEqual(['', 0]);
  });

  it('names the variables that are missing', async () => {
    const { code, stderr } = await playhead(['players', 'list'], unused, { PLAYHEAD_URL: '', PLAYHEAD_SECRET_KEY: '' });
    expect(code).toBe(EXIT_CODES.usage);
    expect(stderr).toContain('Set PLAYHEAD_URL, PLAYHEAD_SECRET_KEY in the environment.');
  });

  it.each(['localhost:8080', 'ftp://localhost', 'http://', 'http://[::1'])('refuses %s as the address', async (url) => {
    const { code, stderr } = await playhead(['players', 'list'], unused, { PLAYHEAD_URL: url });
    expect(code).toBe(EXIT_CODES.usage);
    expect(stderr).toContain('PLAYHEAD_URL must be an address');
  });

  it.each([['--help'], ['-h'], ['help']])('explains itself with %s', async (word) => {
    const { code, stdout } = await playhead([word], unused, { PLAYHEAD_URL: '' });
    expect(code).toBe(EXIT_CODES.ok);
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}.*  ${summary}$`, 'm'));
    for (const text of ['PLAYHEAD_SECRET_KEY', '  0  ', '  1  ', '  2  ']) expect(stdout).toContain(text);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'explains %s without asking anything',
    async (name, command) => {
      const { code, stdout, requests } = await playhead([...name.split(' '), '--help'], unused, { PLAYHEAD_URL: '' });
      expect([code, requests.length]).toEqual([EXIT_CODES.ok, 0]);
      expect(stdout).toContain(`Usage: playhead ${name}`);
      for (const option of [...Object.keys(command.options), 'json', 'help']) expect(stdout).toContain(`--${option}`);
    },
  );

  it('never prints the secret key', async () => {
    const { stdout, stderr } = await playhead(['players', 'list', '--json'], () =>
      failure(401, '200', 'Authentication Failed'),
    );
    expect(stdout + stderr).not.toContain(KEYS.secretKey);
  });
});

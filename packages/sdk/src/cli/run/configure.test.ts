import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEYS, success } from '../../server-for-tests.ts';
import { makeConfigFolder, playhead, unused } from '../cli-for-tests.ts';
import { EXIT_CODES } from '../exit-codes.ts';

const URL_OF_SERVER = 'http://127.0.0.1:8080';
const GIVEN = ['configure', '--url', URL_OF_SERVER, '--access-key', 'AK', '--secret-key-stdin'];
const UNSET = { PLAYHEAD_URL: '', PLAYHEAD_ACCESS_KEY: '', PLAYHEAD_SECRET_KEY: '' };

/** A folder for configuration, and the environment of a user who has set nothing else. */
function setUp() {
  const folder = makeConfigFolder();
  const path = join(folder, 'playhead', 'config.json');
  const env = { ...UNSET, XDG_CONFIG_HOME: folder };
  return { folder, path, env, read: () => JSON.parse(readFileSync(path, 'utf8')) as unknown };
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('playhead configure', () => {
  it('writes what it is given to a file for the user alone, and never the secret to the screen', async () => {
    const { path, env, read } = setUp();
    const { code, stdout, stderr } = await playhead(GIVEN, unused, { env, stdin: 'SK\n' });
    expect(code).toBe(EXIT_CODES.ok);
    expect(read()).toEqual({
      profiles: { default: { baseUrl: URL_OF_SERVER, accessKey: 'AK', secretKey: 'SK' } },
    });
    expect([modeOf(path), modeOf(dirname(path))]).toEqual(['600', '700']);
    expect(stdout + stderr).not.toContain('SK');
  });

  it('asks for the rest, for the secret without showing it', async () => {
    const { env, read } = setUp();
    const { asked } = await playhead(['configure', '--profile', 'staging'], unused, {
      env,
      answers: [URL_OF_SERVER, 'AK', 'SK'],
    });
    expect(asked).toEqual([
      { question: 'Address of the server: ', isSecret: false },
      { question: 'Access key: ', isSecret: false },
      { question: 'Secret key: ', isSecret: true },
    ]);
    expect(read()).toEqual({ profiles: { staging: { baseUrl: URL_OF_SERVER, accessKey: 'AK', secretKey: 'SK' } } });
  });

  it('keeps what is there where the answer is empty, and the other profiles', async () => {
    const { env, read } = setUp();
    await playhead(GIVEN, unused, { env, stdin: 'SK' });
    await playhead([...GIVEN, '--profile', '__proto__'], unused, { env, stdin: 'SK3' });
    const answers = ['http://127.0.0.1:9090', '', ''];
    const { asked } = await playhead(['configure'], unused, { env, answers });
    expect(asked.map(({ question }) => question)).toEqual([
      `Address of the server [${URL_OF_SERVER}]: `,
      'Access key [AK]: ',
      'Secret key [unchanged]: ',
    ]);
    expect(JSON.stringify(read())).toBe(
      JSON.stringify({
        profiles: {
          default: { baseUrl: 'http://127.0.0.1:9090', accessKey: 'AK', secretKey: 'SK' },
          ['__proto__']: { baseUrl: URL_OF_SERVER, accessKey: 'AK', secretKey: 'SK3' },
        },
      }),
    );
  });

  it('does not put an old secret beside a new access key', async () => {
    const { env } = setUp();
    await playhead(GIVEN, unused, { env, stdin: 'SK' });
    const { code, stderr } = await playhead(['configure'], unused, { env, answers: ['', 'AK2', ''] });
    expect([code, stderr]).toEqual([EXIT_CODES.usage, expect.stringContaining('Give the secret key')]);
  });

  it('writes through a link to where the file is kept', async () => {
    const { folder, path, env, read } = setUp();
    mkdirSync(dirname(path));
    const kept = join(folder, 'kept.json');
    writeFileSync(kept, '{"profiles":{}}', { mode: 0o600 });
    symlinkSync(kept, path);
    await playhead(GIVEN, unused, { env, stdin: 'SK' });
    expect(read()).toMatchObject({ profiles: { default: { accessKey: 'AK' } } });
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(read());
  });

  it.each([
    [['configure'], 'Say it with --url.'],
    [['configure', '--url', 'localhost:8080'], 'must be one like http://127.0.0.1:8080, not "localhost:8080"'],
    [['configure', '--url', URL_OF_SERVER], 'Say it with --access-key.'],
    [GIVEN.slice(0, -1), 'Give the secret key on standard input'],
    [GIVEN, 'Standard input holds no secret key.'],
    [[...GIVEN, '--secret-key', 'SK'], 'There is no option --secret-key.'],
  ])('refuses %j where there is nobody to ask', async (args, message) => {
    const { path, env } = setUp();
    const { code, stderr } = await playhead(args, unused, { env });
    expect([code, stderr]).toEqual([EXIT_CODES.usage, expect.stringContaining(message)]);
    expect(existsSync(path)).toBe(false);
  });
});

describe('the configuration', () => {
  /** A file with these profiles. */
  function setUpProfiles(profiles: object) {
    const { env, path } = setUp();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ profiles }), { mode: 0o600 });
    return { env, path, fileOnly: { XDG_CONFIG_HOME: env.XDG_CONFIG_HOME } };
  }

  const list = () => success({ list: [], page_count: 1 });
  const call = ['players', 'list'];
  const wrong = { accessKey: 'wrong', secretKey: 'wrong' };
  const nowhere = { baseUrl: 'http://127.0.0.1:1', ...KEYS };

  it('comes from the file where nothing else says it', async () => {
    const { fileOnly } = setUpProfiles({ default: KEYS, other: wrong });
    const env = { ...fileOnly, PLAYHEAD_ACCESS_KEY: '', PLAYHEAD_SECRET_KEY: '' };
    const { code, requests } = await playhead(call, list, { env });
    expect([code, requests[0]?.isSigned]).toEqual([EXIT_CODES.ok, true]);
    const { stderr } = await playhead(call, list, { env: { ...setUpProfiles({ default: nowhere }).env } });
    expect(stderr).toContain('http://127.0.0.1:1 could not be reached.');
  });

  it('comes from the environment before the file', async () => {
    const { fileOnly } = setUpProfiles({ default: { ...nowhere, ...wrong } });
    const { requests } = await playhead(call, list, { env: fileOnly });
    expect(requests[0]?.isSigned).toBe(true);
  });

  it('takes both keys from one place', async () => {
    const { env } = setUpProfiles({ default: nowhere });
    const { code, stderr } = await playhead(call, unused, { env: { ...env, PLAYHEAD_ACCESS_KEY: 'x' } });
    expect([code, stderr]).toEqual([EXIT_CODES.usage, expect.stringContaining('Set PLAYHEAD_SECRET_KEY')]);
  });

  it('comes from options before the environment: the address, and a profile that is named', async () => {
    const { fileOnly } = setUpProfiles({ other: nowhere });
    const byUrl = await playhead([...call, '--url', 'http://127.0.0.1:2'], list, { env: fileOnly });
    expect(byUrl.stderr).toContain('http://127.0.0.1:2 could not be reached.');
    const byProfile = await playhead([...call, '--profile', 'other'], list, { env: fileOnly });
    expect(byProfile.stderr).toContain('http://127.0.0.1:1 could not be reached.');
    const byBoth = await playhead([...call, '--profile', 'other', '--url', 'http://127.0.0.1:2'], list, {
      env: fileOnly,
    });
    expect(byBoth.stderr).toContain('http://127.0.0.1:2 could not be reached.');
  });

  it('is of the profile that PLAYHEAD_PROFILE names', async () => {
    const { env } = setUpProfiles({ other: nowhere });
    const { code } = await playhead(call, list, { env: { ...env, PLAYHEAD_PROFILE: 'other' } });
    expect(code).toBe(EXIT_CODES.notReached);
  });

  it('names what is missing, and what to do', async () => {
    const { env } = setUp();
    const { code, stderr } = await playhead(['players', 'list'], unused, { env });
    expect(code).toBe(EXIT_CODES.usage);
    expect(stderr).toContain(
      'Set PLAYHEAD_URL, PLAYHEAD_ACCESS_KEY, PLAYHEAD_SECRET_KEY in the environment, or run: playhead configure',
    );
  });

  it('has no profile that is not there', async () => {
    const { env } = setUpProfiles({ other: nowhere });
    const { code, stderr } = await playhead([...call, '--profile', 'constructor'], unused, { env });
    expect([code, stderr]).toEqual([
      EXIT_CODES.usage,
      expect.stringContaining('no profile "constructor" (it has: other)'),
    ]);
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is refused where others can read it (%o), with what to do', async (mode) => {
    const { env, path } = setUpProfiles({ default: nowhere });
    chmodSync(path, mode);
    for (const args of [call, ['configure', '--show'], GIVEN]) {
      const { code, stderr, requests } = await playhead(args, unused, { env, stdin: 'SK' });
      expect([code, stderr, requests.length]).toEqual([2, expect.stringContaining(`chmod 600 ${path}`), 0]);
    }
  });

  it('is not looked at where the environment says everything', async () => {
    const { fileOnly, path } = setUpProfiles({ default: nowhere });
    chmodSync(path, 0o644);
    const called = await playhead(call, list, { env: fileOnly });
    expect(called.code).toBe(EXIT_CODES.ok);
  });

  it.each(['{', '[]', '{"profiles":3}', 'null'])('is refused where it is %s', async (content) => {
    const { env, path } = setUpProfiles({});
    writeFileSync(path, content);
    const { code, stderr } = await playhead(['players', 'list'], unused, { env });
    expect([code, stderr]).toEqual([EXIT_CODES.usage, expect.stringContaining(`${path} is not a configuration`)]);
  });

  it.each(['localhost:8080', 'ftp://localhost', 'http://', 'http://[::1'])('refuses %s as the address', async (url) => {
    const { code, stderr } = await playhead(['players', 'list'], unused, { env: { PLAYHEAD_URL: url } });
    expect(code).toBe(EXIT_CODES.usage);
    expect(stderr).toContain('The address (PLAYHEAD_URL) must be one like');
  });

  it('lies below the home folder where XDG_CONFIG_HOME is none', async () => {
    const home = makeConfigFolder();
    const env = { ...UNSET, XDG_CONFIG_HOME: 'relative', HOME: home };
    await playhead(GIVEN, unused, { env, stdin: 'SK' });
    expect(existsSync(join(home, '.config', 'playhead', 'config.json'))).toBe(true);
  });
});

describe('playhead configure --show', () => {
  it('shows what is used and where it comes from, the secret left out', async () => {
    const { env } = setUp();
    await playhead(GIVEN, unused, { env, stdin: 'THE SECRET' });
    const show = ['configure', '--show'];
    const text = await playhead(show, unused, { env: { ...env, PLAYHEAD_URL: 'https://other.example.com' } });
    expect(text.stdout).toContain('Address:     https://other.example.com (PLAYHEAD_URL)\n');
    expect(text.stdout).toMatch(/Access key: {2}AK \(profile default in .*config\.json\)\n/);
    expect(text.stdout).toMatch(/Secret key: {2}set \(profile default/);
    const json = await playhead([...show, '--json'], unused, { env });
    expect(JSON.parse(json.stdout)).toMatchObject({ url: { value: URL_OF_SERVER }, secret_key: { is_set: true } });
    expect(text.stdout + json.stdout).not.toContain('THE SECRET');
  });

  it('shows what is not there', async () => {
    const { env } = setUp();
    const { code, stdout } = await playhead(['configure', '--show'], unused, { env });
    expect([code, stdout.match(/not set/g)?.length]).toEqual([EXIT_CODES.ok, 3]);
  });
});

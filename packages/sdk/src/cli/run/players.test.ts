import { describe, expect, it } from 'vitest';
import { failure, success } from '../../server-for-tests.ts';
import { playhead, unused } from '../cli-for-tests.ts';
import { EXIT_CODES } from '../exit-codes.ts';

const TIME = '2026-11-25T09:30:00.000+00:00';
const SUMMARY = {
  no: 1001,
  name: 'player001',
  version: '1.1.5',
  access_key: 'a'.repeat(32),
  created_at: TIME,
  updated_at: TIME,
};
const web = [{ no: 1, type: 'web', domain: 'https://www.example.com', created_at: TIME }];
const PLAYER = { ...SUMMARY, auto_update: 'Y', revision: 4, domains: { web, ios: [], aos: [] } };
const EMBED = {
  environment: 'production',
  forms: [
    { id: 'element', title: 'Element', code: '<playhead-player></playhead-player>' },
    { id: 'swift', title: 'Swift', code: 'let a = 1\nlet b = 2', note: 'From iOS 17 on.' },
  ],
};

describe('playhead players', () => {
  it('lists a page', async () => {
    const page = { list: [SUMMARY], page_no: 2, page_count: 3, total: 25, page_size: 10, pricing: 'pay' };
    const call = ['players', 'list', '--page', '2', '--sort', 'asc'];
    const { code, stdout, requests } = await playhead(call, () => success(page));
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

  it('lists all of them as one JSON document', async () => {
    const answer = () => success({ list: [SUMMARY], page_count: 1 });
    const { stdout, requests } = await playhead(['players', 'list', '--all', '--json', '--sort', 'asc'], answer);
    expect(JSON.parse(stdout)).toEqual([SUMMARY]);
    expect(requests[0]?.target).toContain('sort_type=asc');
  });

  it('creates one of what it was told', async () => {
    const domains = [
      '--domain',
      'https://a.example.com',
      '--domain=*.b.example.com',
      '--ios',
      'com.a',
      '--aos',
      'com.b',
    ];
    const version = ['--auto-update', 'N', '--player-version', '1.1.4'];
    const call = ['players', 'create', '--name', 'player001', ...domains, ...version];
    const { code, stdout, requests } = await playhead(call, () => success(PLAYER));
    expect(code).toBe(EXIT_CODES.ok);
    expect(stdout).toContain('Access key:    aaaa');
    expect(stdout).toContain('Domain (web):  https://www.example.com\n');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      name: 'player001',
      domains: [
        { type: 'web', domain: 'https://a.example.com' },
        { type: 'web', domain: '*.b.example.com' },
        { type: 'ios', domain: 'com.a' },
        { type: 'aos', domain: 'com.b' },
      ],
      auto_update: 'N',
      version: '1.1.4',
    });
  });

  it('shows one', async () => {
    const { stdout, requests } = await playhead(['players', 'show', '1001'], () => success(PLAYER));
    expect(stdout).toContain('Version:       1.1.5 (updates itself)\n');
    expect(stdout).toContain('Revision:      4\n');
    expect(requests[0]?.target).toBe('/api/v1/players/1001');
  });

  it('edits what is given and nothing else', async () => {
    const answer = () => success(PLAYER);
    const domains = await playhead(['players', 'edit', '1001', '--domain', '*.example.com', '--revision', '3'], answer);
    const version = await playhead(['players', 'edit', '1001', '--auto-update', 'N'], answer);
    expect([domains, version].map(({ requests: [request] }) => [request?.method, request?.target])).toEqual([
      ['PUT', '/api/v1/players/1001'],
      ['PUT', '/api/v1/players/1001'],
    ]);
    expect(JSON.parse(domains.requests[0]?.body ?? '')).toEqual({
      domains: [{ type: 'web', domain: '*.example.com' }],
      revision: 3,
    });
    expect(JSON.parse(version.requests[0]?.body ?? '')).toEqual({ auto_update: 'N' });
  });

  it('clones', async () => {
    const { stdout, requests } = await playhead(['players', 'clone', '1001', '--name', 'news2'], () => success(PLAYER));
    expect(requests[0]).toMatchObject({
      method: 'POST',
      target: '/api/v1/players/1001/clone',
      body: '{"name":"news2"}',
    });
    expect(stdout).toContain('player001');
  });

  it.each([
    [['players', 'create', '--domain', 'a.example.com'], 'Give the player a name with --name.'],
    [['players', 'edit', '1001', '--revision', '3'], 'Say what to change'],
    [['players', 'clone', '1001'], 'Give the player a name with --name.'],
  ])('refuses %j', async (call, message) => {
    const { code, stderr, requests } = await playhead(call, unused);
    expect([code, stderr, requests.length]).toEqual([EXIT_CODES.usage, expect.stringContaining(message), 0]);
  });

  it('says whether a name is free, and why not', async () => {
    const free = await playhead(['players', 'check-name', 'news'], () => success());
    expect([free.code, free.stdout]).toEqual([0, '"news" is free.\n']);
    const taken = await playhead(['players', 'check-name', 'news', '--json'], () => failure(200, '4802', 'It exists.'));
    expect([taken.code, JSON.parse(taken.stdout)]).toMatchObject([1, { ok: false, reason: 'taken' }]);
  });

  it('lists versions', async () => {
    const versions = [{ version: '1.1.5', script_url: 'http://a/ncplayer.1.1.5.js', ios_url: '', aos_url: '' }];
    const { stdout } = await playhead(['players', 'versions'], () => success(versions));
    expect(stdout).toBe('VERSION  SCRIPT\n1.1.5    http://a/ncplayer.1.1.5.js\n');
  });

  it('prints the code of every form that the server has, with its title, or that of one form alone', async () => {
    const answer = () => success(EMBED);
    const all = await playhead(['players', 'embed', '1001'], answer);
    expect(all.stdout).toBe(
      [
        '# Element (--form element)\n<playhead-player></playhead-player>\n',
        '# Swift (--form swift): From iOS 17 on.\nlet a = 1\nlet b = 2\n',
      ].join('\n'),
    );
    const call = [
      'players',
      'embed',
      '1001',
      '--form',
      'swift',
      '--environment',
      'dev',
      '--src',
      'a.mp4',
      '--lang',
      'ko',
      '--title',
      'A',
    ];
    const one = await playhead(call, answer);
    expect(one.stdout).toBe('let a = 1\nlet b = 2\n');
    expect(one.requests[0]?.target).toBe('/api/v1/players/1001/embed?environment=develop&src=a.mp4&title=A&lang=ko');
    const unknown = await playhead(['players', 'embed', '1001', '--form', 'fax'], answer);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('one of element, swift, not "fax"')]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Answer, success } from '../../server-for-tests.ts';
import { playhead } from '../cli-for-tests.ts';
import { EXIT_CODES } from '../exit-codes.ts';

const ACCOUNT = {
  id: 2,
  name: '방송국',
  plan: 'basic',
  service: 'active',
  created_at: '2026-11-25T09:30:00.000+00:00',
  limits: { players: 1, monthly_requests: null },
  used: { players: 1, monthly_requests: 12_345 },
};

describe('playhead account', () => {
  it('shows plan, limits and use', async () => {
    const { stdout } = await playhead(['account'], () => success(ACCOUNT));
    expect(stdout).toContain('Plan:                 basic\n');
    expect(stdout).toContain('Players:              1 of 1\n');
    expect(stdout).toContain('Requests this month:  12,345\n');
  });

  it('shows the use by month, key and day', async () => {
    const usage = {
      months: [
        { month: '2026-11', requests: 1500, beats: 24_000, by_key: [{ name: 'deploys', requests: 1400 }] },
        { month: '2026-10', requests: 0, beats: 0, by_key: [] },
      ],
      days: [
        { day: '2026-11-24', requests: 0, beats: 0, beats_cumulative: 0 },
        { day: '2026-11-25', requests: 30, beats: 24_000, beats_cumulative: 24_000 },
      ],
      expected_beats: 30_000,
      quota: 100_000,
    };
    const { stdout, requests } = await playhead(['usage', '--months', '1'], () => success(usage));
    expect(requests[0]?.target).toBe('/api/v1/usage?months=1');
    expect(stdout).toBe(
      [
        'MONTH    KEY      REQUESTS  BEATS',
        '2026-11  all      1,500     24,000',
        '         deploys  1,400',
        '',
        'DAY         REQUESTS  BEATS   BEATS SO FAR',
        '2026-11-25  30        24,000  24,000',
        'A month may have 100,000 requests.',
        'This month is expected to bring 30,000 beats.\n',
      ].join('\n'),
    );
  });
});

describe('playhead accounts', () => {
  it('lists them', async () => {
    const { stdout } = await playhead(['accounts', 'list'], () => success({ list: [ACCOUNT] }));
    expect(stdout).toContain('2   방송국  basic  active   1 of 1   12,345\n');
  });

  it('opens one, and shows its credentials', async () => {
    const credentials = { email: 'it@example.com', password: 'made up', access_key: 'AK2', secret_key: 'SK2' };
    const call = ['accounts', 'create', 'Broadcaster', '--email', 'it@example.com', '--plan', 'basic'];
    const answer: Answer = () => success({ ...ACCOUNT, ...credentials });
    const { stdout, requests } = await playhead(call, answer);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      name: 'Broadcaster',
      email: 'it@example.com',
      plan: 'basic',
    });
    expect(stdout).toContain('Password:    made up\n');
    expect(stdout).toContain('Secret key:  SK2\n');
    const given: Answer = () => success({ ...ACCOUNT, ...credentials, password: null });
    const own = await playhead([...call, '--password-stdin'], given, { stdin: 'of my own\n' });
    expect(JSON.parse(own.requests[0]?.body ?? '')).toMatchObject({ password: 'of my own' });
    expect(own.stdout).not.toContain('Password');
  });

  it('edits one', async () => {
    const { requests } = await playhead(['accounts', 'edit', '2', '--service', 'stopped'], () => success(ACCOUNT));
    expect(requests[0]).toMatchObject({ method: 'PUT', target: '/api/v1/accounts/2', body: '{"service":"stopped"}' });
  });
});

describe('playhead audit', () => {
  const entry = (id: number) => ({
    id,
    at: `2026-11-25T09:30:0${id}.000+00:00`,
    actor: 'ann@example.com',
    action: 'player.create',
    subject: 'player:1001',
    detail: { name: 'news' },
  });
  const lineOf = (id: number) => `${entry(id).at}  ann@example.com  player.create  player:1001  {"name":"news"}`;

  it('shows a page, narrowed down', async () => {
    const call = ['audit', '--limit', '1', '--actor', 'ann@example.com', '--oldest-first'];
    const { stdout, requests } = await playhead(call, () => success({ list: [entry(1)], next: 1 }));
    expect(requests[0]?.target).toBe('/api/v1/audit?actor=ann%40example.com&order=asc&limit=1');
    expect(stdout).toContain(`\n${lineOf(1)}\nThere are more: --limit or --all\n`);
  });

  it('shows all of it', async () => {
    const pages = [
      { list: [entry(2)], next: 2 },
      { list: [entry(1)], next: null },
    ];
    const { stdout } = await playhead(['audit', '--all', '--json'], (_request, attempt) => success(pages[attempt - 1]));
    expect(JSON.parse(stdout)).toEqual([entry(2), entry(1)]);
  });

  it('follows it in the order of events, one line each, until it is interrupted', async () => {
    const controller = new AbortController();
    const answer: Answer = ({ target }) => {
      const after = new URL(target, 'http://localhost').searchParams.get('after');
      if (after === '3') controller.abort('interrupted');
      return success({ list: after === null ? [entry(2), entry(1)] : after === '2' ? [entry(3)] : [], next: null });
    };
    const { signal } = controller;
    const { code, stdout, requests } = await playhead(['audit', '-f', '--limit', '2'], answer, { world: { signal } });
    expect(stdout).toBe(`${[1, 2, 3].map(lineOf).join('\n')}\n`);
    expect(code).toBe(EXIT_CODES.interrupted);
    expect(requests[1]?.target).toBe('/api/v1/audit?order=asc&limit=500&after=2');
  });
});

import { describe, expect, it } from 'vitest';
import { startClientForTests } from '../client-for-tests.ts';
import { success } from '../server-for-tests.ts';

describe('createDeploymentsApi', () => {
  it('goes through all pages, each from where the one before ended', async () => {
    const pages = [
      { list: [{ number: 5 }, { number: 4 }], next_before: 4 },
      { list: [{ number: 3 }], next_before: null },
    ];
    const { client, requests } = await startClientForTests((_request, attempt) => success(pages[attempt - 1]));
    const numbers: number[] = [];
    for await (const { number } of client.players.deployments.all(1001)) numbers.push(number);
    expect(numbers).toEqual([5, 4, 3]);
    expect(requests.map(({ target }) => target)).toEqual([
      '/api/v1/players/1001/deployments?limit=100',
      '/api/v1/players/1001/deployments?limit=100&before=4',
    ]);
  });

  it('ends where a server gives the same page again and again', async () => {
    const { client, requests } = await startClientForTests(() => success({ list: [{ number: 5 }], next_before: 5 }));
    for await (const { number } of client.players.deployments.all(1001)) expect(number).toBe(5);
    expect(requests).toHaveLength(2);
  });

  it('compares with another, and restores at a revision', async () => {
    const { client, requests } = await startClientForTests(() => success({}));
    await client.players.deployments.diff(1001, 7, { against: 3 });
    await client.players.deployments.restore(1001, 3, { revision: 12 });
    expect(requests.map(({ target, body }) => [target, body])).toEqual([
      ['/api/v1/players/1001/deployments/7/diff?against=3', ''],
      ['/api/v1/players/1001/deployments/3/restore', '{"revision":12}'],
    ]);
  });
});

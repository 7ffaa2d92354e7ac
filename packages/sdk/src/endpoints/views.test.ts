import { describe, expect, it } from 'vitest';
import { startClientForTests } from '../client-for-tests.ts';
import { success } from '../server-for-tests.ts';

describe('views', () => {
  it('sends each filter for itself, and signs what it sends', async () => {
    const { client, requests } = await startClientForTests(() => success({ list: [], next: null }));
    await client.views.list({ filter: ['country:KR,JP', 'title~a&b'], order: 'errors' });
    expect(requests[0]).toMatchObject({
      target: '/api/v1/views?filter=country%3AKR%2CJP&filter=title%7Ea%26b&order=errors',
      isSigned: true,
    });
  });

  it('goes through all pages', async () => {
    const pages = [
      { list: [{ view_id: 'a' }, { view_id: 'b' }], next: 'c1' },
      { list: [{ view_id: 'c' }], next: null },
    ];
    const { client, requests } = await startClientForTests((_request, attempt) => success(pages[attempt - 1]));
    const ids: string[] = [];
    for await (const { view_id } of client.views.all({ player_no: 1001 })) ids.push(view_id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(requests[1]?.target).toBe('/api/v1/views?limit=500&player_no=1001&cursor=c1');
  });
});

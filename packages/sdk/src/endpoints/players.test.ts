import { describe, expect, it } from 'vitest';
import { caught, startClientForTests } from '../client-for-tests.ts';
import { isBusinessError } from '../error-families.ts';
import { failure, success } from '../server-for-tests.ts';

describe('checkName', () => {
  it('lets a free name through', async () => {
    const { client, requests } = await startClientForTests(() => success());
    expect(await client.players.checkName('news & more')).toEqual({ ok: true });
    expect(requests[0]).toMatchObject({ target: '/api/v1/players/checkName?name=news+%26+more', isSigned: true });
  });

  it.each([
    ['4610', 'invalid'],
    ['4802', 'taken'],
    ['4805', 'taken'],
  ])('takes %s for %s', async (code, reason) => {
    const { client } = await startClientForTests(() => failure(200, code, 'No.'));
    const verdict = { ok: false, reason, message: 'No.', details: 'Do this instead.' };
    expect(await client.players.checkName('news')).toEqual(verdict);
  });

  it('takes no other failure for a verdict', async () => {
    const { client } = await startClientForTests(() => failure(401, '200', 'Authentication Failed'));
    expect(await caught(client.players.checkName('news'))).toMatchObject({ code: '200' });
  });
});

describe('players.all', () => {
  it('goes the other way round when told to', async () => {
    const { client, requests } = await startClientForTests(() => success({ list: [{ no: 1 }], page_count: 1 }));
    for await (const { no } of client.players.all({ sort_type: 'asc', page_size: 50 })) expect(no).toBe(1);
    expect(requests[0]?.target).toBe('/api/v1/players?page_size=50&sort_type=asc&page_no=1');
  });
});

describe('players.embed', () => {
  it('takes the environment, and what the code is to hold', async () => {
    const { client, requests } = await startClientForTests(() => success({ forms: [] }));
    await client.players.embed(1001, 'develop');
    await client.players.embed(1001, undefined, { src: 'https://a.example.com/한.m3u8?a=b&c=d', title: 'A "title"' });
    expect(requests.map(({ target, isSigned }) => [target, isSigned])).toEqual([
      ['/api/v1/players/1001/embed?environment=develop', true],
      [
        '/api/v1/players/1001/embed?src=https%3A%2F%2Fa.example.com%2F%ED%95%9C.m3u8%3Fa%3Db%26c%3Dd&title=A+%22title%22',
        true,
      ],
    ]);
  });
});

describe('players.applyDev', () => {
  const FAULTS = [{ path: 'option.aspectRatio', expected: 'one of 16/9, 4/3', found: '"round"' }];

  it('sends the document, and gives what it leads to', async () => {
    const outcome = { deployment: { number: 8 }, unknown: ['colour'], without_effect: ['touchGestures'] };
    const { client, requests } = await startClientForTests(() => success(outcome));
    expect(await client.players.applyDev(1001, { option: { muted: true }, revision: 4 })).toEqual(outcome);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ option: { muted: true }, revision: 4 });
  });

  it('throws every fault of the document with its path', async () => {
    const error = { errorCode: '4799', message: 'Enter an option value for Body (JSON).', faults: FAULTS };
    const { client } = await startClientForTests(() => ({ body: { error } }));
    const thrown = await caught(client.players.applyDev(1001, { option: { aspectRatio: 'round' } }));
    expect(isBusinessError(thrown, 4799) && thrown.faults).toEqual(FAULTS);
  });
});

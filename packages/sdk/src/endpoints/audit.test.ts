import { describe, expect, it } from 'vitest';
import { caught, startClientForTests } from '../client-for-tests.ts';
import { failure, type ReceivedRequest, success } from '../server-for-tests.ts';

const LOG = [1, 2, 3, 4, 5].map((id) => ({ id }));

/** A log that pages as the API does: exclusive cursors, `next` the last entry of a page that is not the end. */
function answerWith(log: readonly { id: number }[]) {
  return ({ target }: ReceivedRequest) => {
    const query = new URL(target, 'http://localhost').searchParams;
    const read = (name: string, absent: number) => Number(query.get(name) ?? absent);
    const inRange = log.filter(({ id }) => id > read('after', 0) && id < read('before', 100));
    const ordered = query.get('order') === 'asc' ? inRange : inRange.toReversed();
    const list = ordered.slice(0, read('limit', 100));
    return success({ list, next: list.length < ordered.length ? list.at(-1)?.id : null });
  };
}

async function idsOf(entries: AsyncIterable<{ id: number }>): Promise<readonly number[]> {
  const ids: number[] = [];
  for await (const { id } of entries) ids.push(id);
  return ids;
}

describe('audit.all', () => {
  it('gives every entry once, the newest first or the oldest first', async () => {
    const { client, requests } = await startClientForTests(answerWith(LOG));
    expect(await idsOf(client.audit.all({ limit: 2, action: 'Change/createVideoPlayer' }))).toEqual([5, 4, 3, 2, 1]);
    expect(await idsOf(client.audit.all({ limit: 2, order: 'asc' }))).toEqual([1, 2, 3, 4, 5]);
    expect(requests.map(({ target }) => target.replace('/api/v1/audit?limit=2&', ''))).toEqual([
      'action=Change%2FcreateVideoPlayer',
      'action=Change%2FcreateVideoPlayer&before=4',
      'action=Change%2FcreateVideoPlayer&before=2',
      'order=asc',
      'order=asc&after=2',
      'order=asc&after=4',
    ]);
  });
});

describe('audit.follow', () => {
  it('gives what is there after an entry, then what comes, and ends with the signal', async () => {
    const log = LOG.slice(0, 3);
    const controller = new AbortController();
    const waits: number[] = [];
    const sleep = async (ms: number) => {
      waits.push(ms);
      if (waits.length === 2) log.push({ id: 4 });
      if (waits.length === 4) controller.abort();
    };
    const { client } = await startClientForTests((request) => answerWith(log)(request), { sleep });
    const { signal } = controller;
    expect(await idsOf(client.audit.follow({ after: 1, intervalMs: 500 }, { signal }))).toEqual([2, 3, 4]);
    expect(waits).toEqual([500, 500, 500, 500]);
  });

  it('ends without an error when the signal comes during a request', async () => {
    const controller = new AbortController();
    const { client, requests } = await startClientForTests(() => new Promise(() => {}));
    const ids = idsOf(client.audit.follow({}, { signal: controller.signal }));
    await expect.poll(() => requests.length).toBe(1);
    controller.abort();
    expect(await ids).toEqual([]);
  });

  it('fails with what cannot be read', async () => {
    const { client } = await startClientForTests(() => failure(401, '210', 'Permission Denied'));
    expect(await caught(idsOf(client.audit.follow()))).toMatchObject({ code: '210' });
  });
});

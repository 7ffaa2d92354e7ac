import { describe, expect, it } from 'vitest';
import { startClientForTests } from '../client-for-tests.ts';
import { success } from '../server-for-tests.ts';

const beats = (...sequences: number[]) => sequences.map((sequence) => ({ sequence }));

describe('beats.tail', () => {
  it('looks on from the cursor until the client’s signal is aborted', async () => {
    const controller = new AbortController();
    const looks = [beats(1, 2), beats(), beats(3)];
    const sleep = async () => {
      if (looks.length === 0) controller.abort();
    };
    const { client, requests } = await startClientForTests(
      (_request, attempt) => success({ list: looks.shift(), cursor: `c${attempt}` }),
      { sleep, signal: controller.signal },
    );
    const seen: number[] = [];
    for await (const { sequence } of client.beats.tail({ player_no: 1001 })) seen.push(sequence);
    expect(seen).toEqual([1, 2, 3]);
    expect(requests.map(({ target }) => target)).toEqual([
      '/api/v1/beats?player_no=1001&limit=100',
      '/api/v1/beats?player_no=1001&limit=100&after=c1',
      '/api/v1/beats?player_no=1001&limit=100&after=c2',
    ]);
  });

  it('looks again at once when a look was full', async () => {
    const many = beats(...Array.from({ length: 100 }, (_, index) => index + 100));
    const { client, requests, waits } = await startClientForTests((_request, attempt) =>
      success({ list: attempt === 2 ? many : beats(attempt), cursor: 'c' }),
    );
    for await (const { sequence } of client.beats.tail()) if (sequence === 3) break;
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([1000]);
  });
});

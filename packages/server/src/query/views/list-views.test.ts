import type { ViewListQuery } from '@playhead/contract/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { createReports } from '../reports.ts';
import { VIEW_ORDERS } from './view-order.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

let store: ColumnarStore;
let dispose: () => Promise<void>;

const view = (number: number, agoMs: number, row: Readonly<Record<string, unknown>> = {}) => {
  const startMs = NOW_MS - agoMs;
  return beatRow({
    view_id: viewIdAt(startMs, number),
    started_at: seconds(startMs),
    event_at: seconds(startMs + 10_000),
    received_at: seconds(startMs + 10_000),
    watched_ms: 10_000,
    startup_ms: 100,
    ...row,
  });
};

/** Account 1 has four views, two of which began in the same moment; account 2 has many; account 3 those of other kinds. */
const ROWS = [
  view(1, HOUR_MS, { title: '제목', country: 'KR', startup_ms: 700 }),
  view(2, HOUR_MS, { country: 'JP', startup_ms: 300, rebuffer_ms: 900, rebuffer_count: 2 }),
  view(3, 2 * HOUR_MS, { player_no: 1002, startup_ms: -1, error_code: 'E0003', error_fatal: 1, error_count: 1 }),
  view(3, 2 * HOUR_MS, {
    player_no: 1002,
    seq: 1,
    startup_ms: -1,
    state: 'failed',
    exit: 'error',
    event_at: seconds(NOW_MS - HOUR_MS),
  }),
  view(4, 25 * HOUR_MS),
  ...Array.from({ length: 23 }, (_, index) => view(100 + index, (1 + (index % 5)) * 60_000, { account_id: 2 })),
  view(200, HOUR_MS, { account_id: 3, environment: 'develop' }),
  view(201, HOUR_MS, { account_id: 3, bot_signals: 6 }),
];

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  await store.command('SYSTEM STOP MERGES view');
  for (const row of [...ROWS, ...ROWS]) await store.insert('beat', [row], { token: JSON.stringify(row) });
});
afterAll(() => dispose());

const reports = (nowMs = NOW_MS) =>
  createReports({ columnar: store, now: () => nowMs, completeThroughMs: () => NOW_MS - 1 });

const list = async (query: ViewListQuery = {}, accountId = 1, nowMs = NOW_MS) => {
  const answer = await reports(nowMs).views.list(accountId, query);
  if (!answer.ok) throw new Error(answer.details);
  return answer.value;
};

const numbers = (page: { readonly list: readonly { readonly view_id: string }[] }) =>
  page.list.map(({ view_id }) => Number.parseInt(view_id.slice(-12), 16));

describe('views.list', () => {
  it('lists the views of a day, the newest first, each once and as its beats merge', async () => {
    const page = await list();
    expect(numbers(page)).toEqual([2, 1, 3]);
    expect(page).toMatchObject({ next: null, complete_through: new Date(NOW_MS - 1).toISOString() });
    expect(page.list[2]).toMatchObject({
      player_no: 1002,
      state: 'failed',
      exit: 'error',
      error_code: 'E0003',
      error_fatal: true,
      startup_ms: null,
      title: null,
      last_at: new Date(NOW_MS - HOUR_MS).toISOString(),
    });
    expect(page.list[1]).toMatchObject({ title: '제목', country: 'KR', startup_ms: 700, bot: false });
  });

  it('keeps to a player, a range, an environment and filters', async () => {
    expect(numbers(await list({ player_no: 1002 }))).toEqual([3]);
    expect(numbers(await list({ from: new Date(NOW_MS - 26 * HOUR_MS).toISOString() }))).toEqual([2, 1, 3, 4]);
    expect(numbers(await list({ filter: ['country:KR'] }))).toEqual([1]);
    expect(numbers(await list({ filter: ['startup_time>=200', '!country:KR'] }))).toEqual([2]);
    expect(numbers(await list({}, 3))).toEqual([]);
    expect(numbers(await list({ bots: 'only' }, 3))).toEqual([201]);
    expect(numbers(await list({ environment: 'develop' }, 3))).toEqual([200]);
  });

  it('orders by a number, the greatest first', async () => {
    expect(numbers(await list({ order: 'startup_time' }))).toEqual([1, 2, 3]);
    expect(numbers(await list({ order: 'rebuffer_count' }))[0]).toBe(2);
    expect(numbers(await list({ order: 'errors' }))[0]).toBe(3);
    expect(numbers(await list({ order: 'oldest' }))[0]).toBe(3);
  });

  it.each(Object.keys(VIEW_ORDERS) as (keyof typeof VIEW_ORDERS)[])(
    'gives every view once over pages by %s, though time goes on and many views are alike',
    async (order) => {
      const whole = numbers(await list({ order, limit: 500 }, 2));
      const seen: number[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 10; page += 1) {
        const answer = await list({ order, limit: 5, ...(cursor ? { cursor } : {}) }, 2, NOW_MS + page * HOUR_MS * 5);
        seen.push(...numbers(answer));
        if (answer.next === null) break;
        cursor = answer.next;
      }
      expect(seen).toEqual(whole);
      expect(new Set(seen).size).toBe(23);
    },
  );

  it('says what is wrong with a question', async () => {
    const details = async (query: ViewListQuery) => {
      const answer = await reports().views.list(1, query);
      return answer.ok ? undefined : `${answer.reason} ${answer.details}`;
    };
    const { next } = await list({ limit: 1 });
    expect(await details({ cursor: next ?? '', order: 'errors' })).toMatch(/^invalid cursor: /);
    expect(await details({ cursor: 'nonsense' })).toMatch(/^invalid cursor: /);
    expect(await details({ filter: ['colour:red'] })).toMatch(/^invalid filter: "colour"/);
    expect(await details({ from: 'yesterday' })).toMatch(/^invalid from: /);
    expect(await details({ limit: 501 })).toMatch(/^invalid limit: /);
  });
});

import { DIMENSION_IDS, DIMENSIONS } from '@playhead/contract/dimensions';
import { VIEW_NUMBER_IDS } from '@playhead/contract/metrics';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ColumnarStore, MERGED_VIEWS } from '../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { type Bots, compileFilters } from './compile-filters.ts';
import { DIMENSION_SQL } from './dimension-sql.ts';
import { parseFilters } from './filters.ts';
import { presentParams } from './view-facts.ts';

const NOW_MS = Date.UTC(2026, 10, 25, 9);
const HOUR_MS = 3_600_000;
let store: ColumnarStore;
let dispose: () => Promise<void>;

const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

const view = (playerNo: number, row: Readonly<Record<string, unknown>>) =>
  beatRow({
    view_id: viewIdAt(NOW_MS - 2 * HOUR_MS, playerNo),
    player_no: playerNo,
    started_at: seconds(NOW_MS - 2 * HOUR_MS),
    event_at: seconds(NOW_MS),
    received_at: seconds(NOW_MS),
    ...row,
  });

const SILENT = { received_at: seconds(NOW_MS - HOUR_MS - 1) };
const HOSTILE = `a'b\\"c\`d); DROP TABLE view; -- {x:String} %s $1 \u0000 \t\n 가나다 👩‍💻`;

const ROWS = [
  view(1, {
    country: 'KR',
    browser: 'chrome',
    title: 'Intro: 가나다',
    custom: ['', 'b'],
    startup_ms: 999,
    features: 5,
  }),
  view(2, { country: 'JP', browser: 'safari', title: 'INTRO two', startup_ms: 1000, rebuffer_count: 2, exit: 'ended' }),
  view(3, { country: '', browser: 'chrome', title: HOSTILE, startup_ms: -1, ...SILENT }),
  view(4, { country: 'KR', bot_signals: 3, error_fatal: 1, exit: 'error', startup_ms: -1 }),
  view(5, { country: 'US', bot_signals: 6, error_fatal: 1, error_business: 1, startup_ms: -1, state: 'failed' }),
  view(6, { country: 'US', error_fatal: 1, startup_ms: 5, played_ms: 30, duration_ms: 60, asn: 4766, state: 'failed' }),
  view(7, { country: 'US', startup_ms: 5, ...SILENT }),
  view(8, { country: 'US', startup_ms: -1, ...SILENT, state: 'ended' }),
];

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  await store.insert('beat', ROWS, { token: 'rows' });
});
afterAll(() => dispose());

const found = async (raw: readonly string[], bots?: Bots): Promise<readonly number[]> => {
  const parsed = parseFilters(raw);
  if (!parsed.ok) throw new Error(parsed.details);
  const { conditions, params } = compileFilters(parsed.filters, NOW_MS, bots);
  const where = ['account_id = 1', ...conditions].join(' AND ');
  const sql = `SELECT player_no FROM ${MERGED_VIEWS} WHERE ${where} ORDER BY player_no`;
  return (await store.query<{ player_no: number }>({ sql, params })).map(({ player_no }) => player_no);
};

describe('compileFilters', () => {
  it.each([
    [['country:KR'], [1, 4]],
    [['country:KR,JP'], [1, 2, 4]],
    [['country:'], [3]],
    [['!country:US,'], [1, 2, 4]],
    [['country:KR', 'browser:chrome'], [1]],
    [
      ['!browser:safari', 'country:KR,JP'],
      [1, 4],
    ],
    [['title~intro'], [1, 2]],
    [['title~나다,two'], [1, 2, 3]],
    [['!title~intro', 'country:JP,KR'], [4]],
    [['player:1,3'], [1, 3]],
    [['asn:4766'], [6]],
    [['custom_2:b'], [1]],
    [['custom_10:'], [1, 2, 3, 4, 5, 6, 7, 8]],
    [['fullscreen:true'], [1]],
    [['captions:true'], [1]],
    [['pip:true'], []],
    [['startup_time>=1000'], [2]],
    [['startup_time<1000'], [1, 6, 7]],
    [['startup_time<=1000'], [1, 2, 6, 7]],
    [['startup_time>999'], [2]],
    [['startup_time=999'], [1]],
    [['average_completion=0.5'], [6]],
    [['rebuffer_count>0'], [2]],
    [['rebuffer_count=0'], [1, 6, 7]],
    [['rebuffered:true'], [2]],
    [['played:true'], [1, 2, 6, 7]],
    [['dropped:true'], [3, 7]],
    [['exit_before_start:true'], [3, 8]],
    [['startup_failure:true'], [4]],
    [['playback_failure:true'], [4, 6]],
    [['business_exception:true'], [5]],
    [['bot:true'], [5]],
    [['bot:true,false'], [1, 2, 3, 4, 5, 6, 7, 8]],
  ])('%j finds %j', async (raw, numbers) => {
    expect(await found(raw)).toEqual(numbers);
  });

  it('leaves out what looks automated, or all else', async () => {
    expect(await found([], 'exclude')).toEqual([1, 2, 3, 4, 6, 7, 8]);
    expect(await found([], 'only')).toEqual([5]);
    expect(await found([], 'include')).toHaveLength(8);
  });

  it('takes any text for a value and for nothing else', async () => {
    const escaped = HOSTILE.replaceAll(/[\\,]/g, '\\$&');
    expect(await found([`title:${escaped}`])).toEqual([3]);
    expect(await found([`title~${escaped}`])).toEqual([3]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), async (text) => {
        const value = `zz${text}`.replaceAll(/[\\,]/g, '\\$&');
        expect(await found([`title:${value}`])).toEqual([]);
        expect(await found([`!title~${value}`, 'country:KR'])).toEqual([1, 4]);
      }),
      { numRuns: 50 },
    );
  });

  it('has SQL for every dimension of the kind that the catalogue says, and for every number', async () => {
    const columns = DIMENSION_IDS.map((id) => `toTypeName(${DIMENSION_SQL[id]}) AS type_${id}`);
    const sql = `SELECT ${columns.join(', ')} FROM ${MERGED_VIEWS} LIMIT 1`;
    const [types] = await store.query<Record<string, string>>({ sql, params: presentParams(sql, NOW_MS) });
    for (const id of DIMENSION_IDS) {
      const type = { text: /^(LowCardinality\()?String\)?$/, number: /^UInt64$/, flag: /^UInt8$/ }[DIMENSIONS[id].kind];
      expect(types?.[`type_${id}`], id).toMatch(type);
    }
    await found(VIEW_NUMBER_IDS.slice(0, 20).map((id) => `${id}>=0`));
  });
});

import { describe, expect, it } from 'vitest';
import { frameSearch, parseAnalyticsSearch } from './analytics-search.ts';

describe('parseAnalyticsSearch', () => {
  it('reads all that an address can say', () => {
    const search = {
      range: '7d',
      from: '2026-11-20',
      to: '2026-11-20',
      tz: 'Asia/Seoul',
      compare: 'off',
      filter: ['country:KR,JP', '!browser:safari', 'title~intro', 'startup_time>=1000'],
      player: 1001,
      environment: 'develop',
      metric: 'startup_time.p95',
      by: 'country',
      order: 'impact',
    };
    expect(parseAnalyticsSearch(search)).toEqual(search);
  });

  it.each([
    { range: '2y' },
    { from: '2026-11-20' },
    { from: '2026-02-30', to: '2026-03-02' },
    { from: '2026-11-20T10:00', to: '2026-11-20T10:00' },
    { from: '2026-11-21', to: '2026-11-20' },
    { from: '2026-11-20T25:00', to: '2026-11-21' },
    { tz: 'Moon/Tranquility' },
    { compare: true },
    { filter: ['<script>', 7, ''] },
    { player: 'all' },
    { environment: 'production' },
    { metric: 'startup_time.p95.x' },
    { by: 'a b' },
    { order: 'chance' },
  ])('leaves out %j', (search) => {
    expect(parseAnalyticsSearch(search)).toEqual({});
  });

  it('takes a single filter and drops repeated ones', () => {
    expect(parseAnalyticsSearch({ filter: 'bot:true' })).toEqual({ filter: ['bot:true'] });
    expect(parseAnalyticsSearch({ filter: ['bot:true', 'bot:true'] })).toEqual({ filter: ['bot:true'] });
  });
});

describe('frameSearch', () => {
  it('keeps what all pages share', () => {
    expect(frameSearch({ range: '7d', filter: ['bot:true'], metric: 'views', by: 'os', order: 'views' })).toEqual({
      range: '7d',
      filter: ['bot:true'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { askedRange, endsNow } from './range.ts';

const NOW = Date.parse('2026-11-25T09:31:20Z');
const asked = (search: Parameters<typeof askedRange>[0], zone = 'UTC') => {
  const { fromMs, toMs, interval } = askedRange(search, zone, NOW);
  return [new Date(fromMs).toISOString().slice(0, 16), new Date(toMs).toISOString().slice(0, 16), interval];
};

describe('askedRange', () => {
  it('begins at a bucket and ends now', () => {
    expect(asked({ range: '30m' })).toEqual(['2026-11-25T09:02', '2026-11-25T09:31', '1m']);
    expect(asked({})).toEqual(['2026-11-24T09:40', '2026-11-25T09:31', '10m']);
    expect(asked({ range: '7d' })).toEqual(['2026-11-18T10:00', '2026-11-25T09:31', '1h']);
  });

  it('counts days in the time zone', () => {
    expect(asked({ range: 'today' }, 'Asia/Seoul')).toEqual(['2026-11-24T15:00', '2026-11-25T09:31', '10m']);
    expect(asked({ range: 'yesterday' }, 'Asia/Seoul')).toEqual(['2026-11-23T15:00', '2026-11-24T15:00', '10m']);
    expect(asked({ range: '30d' }, 'Asia/Seoul')).toEqual(['2026-10-26T15:00', '2026-11-25T09:31', '1d']);
  });

  it('takes days whole and minutes as they are; they win over a name', () => {
    const days = { range: '7d', from: '2026-11-20', to: '2026-11-20' } as const;
    expect(asked(days, 'Asia/Seoul')).toEqual(['2026-11-19T15:00', '2026-11-20T15:00', '10m']);
    expect(asked({ from: '2026-11-20T10:00', to: '2026-11-20T12:30' })).toEqual([
      '2026-11-20T10:00',
      '2026-11-20T12:30',
      '1m',
    ]);
  });
});

describe('endsNow', () => {
  it('tells whether numbers still change', () => {
    expect(endsNow({}, 'UTC', NOW)).toBe(true);
    expect(endsNow({ range: 'yesterday' }, 'UTC', NOW)).toBe(false);
    expect(endsNow({ from: '2026-11-20', to: '2026-11-24' }, 'UTC', NOW)).toBe(false);
    expect(endsNow({ from: '2026-11-20', to: '2026-11-25' }, 'UTC', NOW)).toBe(true);
  });
});

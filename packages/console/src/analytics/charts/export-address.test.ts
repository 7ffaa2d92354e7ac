import { describe, expect, it } from 'vitest';
import { viewOf } from '../frame/analytics-view.ts';
import { exportAddress } from './export-address.ts';

describe('exportAddress', () => {
  it('asks for the same views as the screen', () => {
    const view = viewOf({ player: 1001, filter: ['country:KR', 'title~a&b'] }, 'UTC');
    const range = { from: '2026-11-25T00:00:00.000Z', to: '2026-11-26T00:00:00.000Z' };
    const { pathname, searchParams } = new URL(
      exportAddress('statistics', view, range, { metrics: 'views', format: 'csv' }),
      'http://localhost',
    );
    expect(pathname).toBe('/api/v1/statistics');
    expect(searchParams.getAll('filter')).toEqual(['country:KR', 'title~a&b']);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...range,
      player_no: '1001',
      metrics: 'views',
      format: 'csv',
    });
  });
});

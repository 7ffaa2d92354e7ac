import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  const words = ['players list', 'players create', 'keys list', 'tail', 'audit'];

  it.each([
    ['player list', 'players list'],
    ['plaeyrs creat', 'players create'],
    ['tial', 'tail'],
    ['audti', 'audit'],
    ['keys ls', 'keys list'],
    ['AUDIT', undefined],
    ['fly', undefined],
    ['', undefined],
  ])('takes %j for %j', (text, expected) => {
    expect(nearest(text, words)).toBe(expected);
  });

  it('has nothing to offer where there is nothing', () => {
    expect(nearest('tail', [])).toBeUndefined();
  });
});

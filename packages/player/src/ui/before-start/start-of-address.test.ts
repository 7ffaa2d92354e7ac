import { describe, expect, it } from 'vitest';
import { startOfAddress } from './start-of-address.ts';

describe('startOfAddress', () => {
  it.each([
    ['#t=12', 12],
    ['#t=1:02.5', 62.5],
    ['#t=1:00:00', 3600],
    ['', undefined],
    ['#top', undefined],
    ['#t=-5', undefined],
  ])('reads %j as %j', (hash, seconds) => {
    expect(startOfAddress(hash)).toBe(seconds);
  });
});

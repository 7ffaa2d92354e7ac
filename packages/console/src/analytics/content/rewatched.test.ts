import { describe, expect, it } from 'vitest';
import { ownSource } from './own-source.ts';
import { rewatchedSpots } from './rewatched.ts';

const part = (start: number, plays: number, viewers: number) => ({
  start_ms: start * 1000,
  end_ms: (start + 1) * 1000,
  plays,
  viewers,
  share: null,
});

describe('rewatchedSpots', () => {
  it('joins neighbours that were seen again, the most first', () => {
    const spots = rewatchedSpots([
      part(0, 2, 2),
      part(1, 3, 2),
      part(2, 4, 2),
      part(3, 2, 2),
      part(4, 6, 2),
      part(5, 0, 0),
    ]);
    expect(spots.map(({ start_ms, end_ms }) => [start_ms, end_ms])).toEqual([
      [4000, 5000],
      [1000, 3000],
    ]);
  });
});

describe('ownSource', () => {
  it('plays nothing but what this server has', () => {
    expect(ownSource('https://a.example/x.mp4', 'https://a.example')).toBe('https://a.example/x.mp4');
    for (const other of ['https://b.example/x.mp4', 'javascript:alert(1)', undefined])
      expect(ownSource(other, 'https://a.example')).toBeUndefined();
  });
});

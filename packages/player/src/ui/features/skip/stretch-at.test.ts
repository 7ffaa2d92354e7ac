import { describe, expect, it } from 'vitest';
import { stretchAt } from './stretch-at.ts';

describe('stretchAt', () => {
  it('tells where the stretch of a moment ends', () => {
    const intro = { start: '01:05', duration: 20 };
    expect([64.9, 65, 84.9, 85].map((seconds) => stretchAt(intro, seconds))).toEqual([undefined, 85, 85, undefined]);
    expect(stretchAt({ start: '1:00:00', duration: 1 }, 3600)).toBe(3601);
  });

  it.each([undefined, {}, { start: 5, duration: 5 }, { start: '0:00', duration: 0 }, { start: 'soon', duration: 9 }])(
    'finds nothing in %j',
    (stretch) => {
      expect(stretchAt(stretch as never, 0)).toBeUndefined();
    },
  );
});

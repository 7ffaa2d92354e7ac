import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameSize } from './frame-size.ts';

describe('frameSize', () => {
  it.each([
    ['16/9', {}, 640, 360],
    ['9/16', {}, 360, 640],
    ['1/1', {}, 640, 640],
    ['16/9', { width: 1280 }, 1280, 720],
    ['16/9', { height: 180 }, 320, 180],
    ['16/9', { width: 320, height: 90 }, 160, 90],
    ['2.35/1', { width: 470 }, 470, 200],
  ])('is, for %s within %j, %i by %i', (aspectRatio, limits, width, height) => {
    expect(frameSize(aspectRatio, limits)).toEqual({ width, height });
  });

  it('keeps within the limits, and is never nothing', () => {
    const edge = fc.integer({ min: 1, max: 16_384 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        edge,
        edge,
        (x, y, width, height) => {
          const size = frameSize(`${x}/${y}`, { width, height });
          expect(size.width).toBeGreaterThanOrEqual(1);
          expect(size.height).toBeGreaterThanOrEqual(1);
          expect(size.width).toBeLessThanOrEqual(width);
          expect(size.height).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});

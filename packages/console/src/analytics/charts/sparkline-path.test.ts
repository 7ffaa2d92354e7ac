import { describe, expect, it } from 'vitest';
import { sparklinePath } from './sparkline-path.ts';

describe('sparklinePath', () => {
  it('goes through the values and over no gap', () => {
    expect(sparklinePath([0, 10, null, 5])).toBe('M0.0 22.0L33.3 2.0M100.0 12.0');
  });

  it('lies on the ground where all is zero, and is nothing of nothing', () => {
    expect(sparklinePath([0, 0])).toBe('M0.0 22.0L100.0 22.0');
    expect(sparklinePath([])).toBe('');
  });
});

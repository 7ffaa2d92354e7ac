import { describe, expect, it } from 'vitest';
import { viewId } from './view-id.ts';

describe('viewId', () => {
  it('lays out the time and the random digits as RFC 9562 says', () => {
    const bytes = Uint8Array.from([0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 0x11, 0x22]);
    expect(viewId(0x0189_0a5d_ac96, bytes)).toBe('01890a5d-ac96-7234-a678-9abcdef01122');
  });

  it('sorts by time and repeats itself never', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => viewId(1_750_000_000_000.7 + index));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(Array.from({ length: 1000 }, () => viewId(1)))).toHaveProperty('size', 1000);
  });
});

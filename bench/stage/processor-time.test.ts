import { describe, expect, it } from 'vitest';
import { parseTicks } from './processor-time.ts';

describe('parseTicks', () => {
  it('adds user and system time, whatever the program is called', () => {
    const rest = 'S 1 42 42 0 -1 4194304 900 0 0 0 70 30 5 6 20 0 11 0 100 1 2';
    expect(parseTicks(`42 (node) ${rest}`)).toBe(100);
    expect(parseTicks(`42 (a ) b) ${rest}`)).toBe(100);
  });
});

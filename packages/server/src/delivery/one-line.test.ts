import { describe, expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

describe('oneLine', () => {
  it.each([
    ['  Tonight’s\n news\u2028\u0000at nine ', 'Tonight’s news at nine'],
    ['뉴스 🎬', '뉴스 🎬'],
    ['half \ud83c pair', 'half  pair'],
    [' \n\t', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('makes %j to %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('cuts after 200 characters, none in two', () => {
    expect(oneLine('🎬'.repeat(300))).toBe('🎬'.repeat(200));
  });
});

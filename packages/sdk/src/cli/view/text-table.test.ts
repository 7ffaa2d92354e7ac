import { describe, expect, it } from 'vitest';
import { textTable } from './text-table.ts';

describe('textTable', () => {
  it('aligns columns and leaves no spaces at the end', () => {
    const lines = [
      ['NO', 'NAME'],
      ['1001', 'a'],
      ['1', 'long name'],
    ];
    expect(textTable(lines)).toEqual(['NO    NAME', '1001  a', '1     long name']);
  });

  it('knows that letters of East Asia take two columns, and marks none', () => {
    const lines = [
      ['뉴스', 'a'],
      ['e\u0301', 'b'],
      ['🎬', 'c'],
      ['news', 'd'],
    ];
    expect(textTable(lines)).toEqual(['뉴스  a', 'e\u0301     b', '🎬    c', 'news  d']);
  });

  it('has nothing to say of nothing', () => {
    expect(textTable([])).toEqual([]);
  });
});

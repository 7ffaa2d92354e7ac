import { describe, expect, it } from 'vitest';
import { figure, markdownTable, ratio } from './table.ts';

describe('markdownTable', () => {
  it('aligns text to the left and figures to the right', () => {
    const table = markdownTable(
      ['Page', 'ms'],
      [
        ['plain', '9'],
        ['ours, pasted', '1,234'],
      ],
    );
    expect(table.split('\n')).toEqual([
      '| Page         |    ms |',
      '| ------------ | ----: |',
      '| plain        |     9 |',
      '| ours, pasted | 1,234 |',
    ]);
  });

  it('fills in cells that a row leaves out', () => {
    expect(markdownTable(['a', 'b'], [['x']])).toContain('| x   |     |');
  });
});

describe('figure', () => {
  it.each([
    [0, '0'],
    [0.12345, '0.123'],
    [12.345, '12.3'],
    [123.45, '123'],
    [12_345.6, '12,346'],
  ])('writes %d as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });
});

describe('ratio', () => {
  it('divides ours by the floor', () => {
    expect(ratio(30, 20)).toBe('1.50 ×');
    expect(ratio(30, 0)).toBe('–');
  });
});

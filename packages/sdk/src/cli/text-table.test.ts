import { describe, expect, it } from 'vitest';
import { textTable } from './text-table.ts';

describe('textTable', () => {
  it('aligns columns and leaves no spaces at the end', () => {
    expect(
      textTable(
        ['NO', 'NAME'],
        [
          ['1001', 'a'],
          ['1', 'long name'],
        ],
      ),
    ).toBe('NO    NAME\n1001  a\n1     long name\n');
  });

  it('shows its head when there is nothing', () => {
    expect(textTable(['NO', 'NAME'], [])).toBe('NO  NAME\n');
  });
});

import { describe, expect, it } from 'vitest';
import { renderCsv } from './csv.ts';

describe('renderCsv', () => {
  it('writes headings and rows, and quotes what needs it', () => {
    expect(
      renderCsv(
        ['a', 'b'],
        [
          ['x, "y"', 1.5],
          [null, true],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",1.5\r\n,true\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1'])('makes %j harmless', (text) => {
    const [, cell = ''] = renderCsv(['a'], [[text]]).split(/\r\n(.*)/s);
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('leaves negative numbers numbers', () => {
    expect(renderCsv(['a'], [[-1]])).toBe('a\r\n-1\r\n');
  });
});

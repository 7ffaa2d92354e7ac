import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessOf, MAX_DEPTH, MAX_VALUES } from './document-limits.ts';

const excess = (text: string) => excessOf(Buffer.from(text));
const nested = (depth: number, [open, close]: readonly [string, string] = ['[', ']']) =>
  open.repeat(depth) + close.repeat(depth);

describe('excessOf', () => {
  it('lets a document through that is as deep as it may be, and none that is deeper', () => {
    expect(excess(nested(MAX_DEPTH))).toBeUndefined();
    expect(excess(nested(MAX_DEPTH + 1))).toContain('nested deeper');
    expect(excess(nested(MAX_DEPTH + 1, ['{"a":', '}']))).toContain('nested deeper');
    expect(excess('['.repeat(1_000_000))).toContain('nested deeper');
  });

  it('counts no bracket within a string, however the string is escaped', () => {
    const brackets = '['.repeat(MAX_DEPTH * 2);
    for (const text of [brackets, `\\${brackets}`, `"${brackets}`, `\\"${brackets}`, `한"\\${brackets}`]) {
      expect(excess(JSON.stringify({ text, other: text }))).toBeUndefined();
    }
    expect(excess(`["\\\\",${'['.repeat(MAX_DEPTH)}`)).toContain('nested deeper');
  });

  it('counts members and elements', () => {
    expect(excess(JSON.stringify(Array(MAX_VALUES).fill(0)))).toBeUndefined();
    expect(excess(JSON.stringify(Array(MAX_VALUES + 1).fill(0)))).toContain('members and elements');
  });

  it('finds nothing in any small document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: MAX_DEPTH - 2, stringUnit: 'binary' }), (value) => {
        expect(excess(JSON.stringify(value))).toBeUndefined();
      }),
    );
  });
});

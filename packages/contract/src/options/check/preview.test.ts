import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preview } from './preview.ts';

describe('preview', () => {
  it.each([
    ['text', '"text"'],
    [1.5, '1.5'],
    [null, 'null'],
    [false, 'false'],
    [[1, 'a', [true]], '[1,"a",[true]]'],
    [{ a: { b: 1 }, c: [] }, '{"a":{"b":1},"c":[]}'],
    [undefined, 'undefined'],
    [() => 1, 'function'],
  ])('writes %o', (value, written) => {
    expect(preview(value)).toBe(written);
  });

  it('is JSON up to 100 characters, then the beginning of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const json = JSON.stringify(value);
        const text = preview(value);
        if (json.length <= 100) expect(text).toBe(json);
        // The character before the ellipsis may be missing, where it is of two units.
        else expect([json.startsWith(text.slice(0, -1)), text.at(-1), text.length >= 99]).toEqual([true, '…', true]);
      }),
    );
  });

  it('never cuts a character in two', () => {
    expect(preview(`x${'😀'.repeat(90)}`)).toBe(`"x${'😀'.repeat(48)}…`);
    expect(preview('😀'.repeat(90))).toBe(`"${'😀'.repeat(49)}…`);
  });

  it('is done whatever the size and depth', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(preview(deep)).toBe(`${'['.repeat(99)}…`);
    expect(preview('x'.repeat(1_000_000))).toBe(`"${'x'.repeat(98)}…`);
    expect(preview(Array.from({ length: 1_000_000 }, () => ({ a: 1 })))).toHaveLength(100);
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    expect(preview(cyclic)).toHaveLength(100);
  });
});

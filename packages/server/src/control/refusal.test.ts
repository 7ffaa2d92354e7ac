import { describe, expect, it } from 'vitest';
import { quote } from './refusal.ts';

describe('quote', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    ['a"b', '"a\\"b"'],
    [1e300, '1e+300'],
    [{ a: 1 }, 'an object'],
    [[1, 2], 'a list'],
  ])('writes %j as %s', (value, text) => {
    expect(quote(value)).toBe(text);
  });

  it('stays short', () => {
    expect(quote('x'.repeat(1000))).toHaveLength(100);
  });

  it('copes with lists that go deeper than the stack', () => {
    expect(quote(JSON.parse('['.repeat(400_000) + ']'.repeat(400_000)))).toBe('a list');
  });
});

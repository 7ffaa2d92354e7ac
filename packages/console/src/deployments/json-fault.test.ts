import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultAt } from './json-fault.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFaultAt', () => {
  it('names the first place that cannot be', () => {
    expect(jsonFaultAt('{"a": tru}')).toBe(6);
    expect(jsonFaultAt('{"a": 1,}')).toBe(8);
    expect(jsonFaultAt('[1 2]')).toBe(3);
    expect(jsonFaultAt('{"a" 1}')).toBe(5);
    expect(jsonFaultAt('{"a": 1')).toBe(7);
    expect(jsonFaultAt('')).toBe(0);
    expect(jsonFaultAt('{} x')).toBe(3);
    expect(jsonFaultAt('[1}')).toBe(2);
    expect(jsonFaultAt('[1{')).toBe(2);
  });

  it('finds none in JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        expect(jsonFaultAt(JSON.stringify(JSON.parse(json), null, indent))).toBeUndefined();
      }),
    );
  });

  it('agrees with the browser about what is JSON', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0.5',
      'true',
      ' ',
      '\n',
      '\\',
      'x',
      '\u00a0',
      '"\u007f"',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(jsonFaultAt(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 20_000 },
    );
  });
});

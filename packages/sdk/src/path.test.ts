import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPath } from './path.ts';

describe('toPath', () => {
  it('puts values in as they are where an address can carry them', () => {
    expect(toPath(['players', 1001, 'deployments', 3, 'diff'])).toBe('/api/v1/players/1001/deployments/3/diff');
  });

  it.each(['', '.', '..', '\ud800'])('refuses %j, which would lead elsewhere', (value) => {
    expect(() => toPath(['policies', value])).toThrow(TypeError);
  });

  it('keeps any other value one segment, through the platform’s URL too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        fc.pre(!['.', '..'].includes(value));
        const { pathname } = new URL(toPath(['policies', value]), 'http://localhost');
        const segments = pathname.split('/');
        expect(segments).toHaveLength(5);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(value);
      }),
    );
  });
});

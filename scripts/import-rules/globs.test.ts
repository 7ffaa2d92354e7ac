import { describe, expect, it } from 'vitest';
import { matchesAny } from './globs.mjs';

describe('matchesAny', () => {
  it.each([
    ['packages/**', 'packages/a/src/b.ts', true],
    ['packages/*/src/**', 'packages/a/src/b/c.ts', true],
    ['packages/*/src/**', 'packages/a/b/src/c.ts', false],
    ['**/*.test.ts', 'packages/a/src/b.test.ts', true],
    ['**/*.test.ts', 'packages/a/src/b.test.tsx', false],
    ['packages/{a,b}/**', 'packages/b/c.ts', true],
    ['packages/{a,b}/**', 'packages/c/d.ts', false],
    ['@playhead/contract{,/**}', '@playhead/contract', true],
    ['@playhead/contract{,/**}', '@playhead/contract/beats', true],
    ['@playhead/contract{,/**}', '@playhead/contracts', false],
    ['npm:pg', 'npm:pgx', false],
    ['a.ts', 'a-ts', false],
    ['a+(b)', 'a+(b)', true],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(matchesAny(text, [pattern])).toBe(expected);
  });

  it('is false without patterns, and needs only one that matches', () => {
    expect(matchesAny('a', [])).toBe(false);
    expect(matchesAny('a', ['b', 'a'])).toBe(true);
  });
});

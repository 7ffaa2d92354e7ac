import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

describe('returnPath', () => {
  it.each(['/players', '/players/3?tab=embed#code', '/'])('lets %s through', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    '//evil.example.com',
    '/\\evil.example.com',
    'https://evil.example.com',
    'javascript:alert(1)',
    'players',
    '/sign-in?next=/x',
    '',
    3,
    undefined,
  ])('refuses %j', (text) => {
    expect(returnPath(text)).toBeUndefined();
  });
});

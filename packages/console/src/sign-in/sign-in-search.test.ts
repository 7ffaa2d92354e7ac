import { describe, expect, it } from 'vitest';
import { parseSignInSearch } from './sign-in-search.ts';

describe('parseSignInSearch', () => {
  it('keeps where to go and that a session has ended', () => {
    expect(parseSignInSearch({ next: '/players/3', ended: true })).toEqual({ next: '/players/3', ended: true });
  });

  it('drops what could lead elsewhere or makes no sense', () => {
    expect(parseSignInSearch({ next: '//evil.example.com', ended: 'yes', more: 1 })).toEqual({});
  });
});

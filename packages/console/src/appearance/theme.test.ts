import { describe, expect, it } from 'vitest';
import { initialTheme, shownTheme } from './theme.ts';

describe('initialTheme', () => {
  it('is the remembered one, else the system decides', () => {
    expect(initialTheme('dark')).toBe('dark');
    expect(initialTheme('neon')).toBe('system');
    expect(initialTheme(null)).toBe('system');
  });
});

describe('shownTheme', () => {
  it('follows the system only where it is told to', () => {
    expect(shownTheme('system', true)).toBe('dark');
    expect(shownTheme('system', false)).toBe('light');
    expect(shownTheme('light', true)).toBe('light');
    expect(shownTheme('dark', false)).toBe('dark');
  });
});

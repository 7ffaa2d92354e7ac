import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberAs, remembered } from './remembered.ts';

afterEach(() => vi.unstubAllGlobals());

describe('remembered', () => {
  it('gives back what was remembered', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    expect(remembered('theme')).toBeNull();
    rememberAs('theme', 'dark');
    expect(remembered('theme')).toBe('dark');
  });

  it('does without where storage is forbidden', () => {
    const forbid = () => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
    rememberAs('theme', 'dark');
    expect(remembered('theme')).toBeNull();
  });
});

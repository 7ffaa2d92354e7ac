import { describe, expect, it } from 'vitest';
import { createLruCache } from './lru-cache.ts';

describe('createLruCache', () => {
  it('forgets what was not asked for the longest', () => {
    const cache = createLruCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });

  it('never holds more than its capacity', () => {
    const cache = createLruCache<number>(10);
    for (let index = 0; index < 1000; index++) cache.set(`key ${index}`, index);
    expect(cache.size).toBe(10);
    expect(cache.get('key 999')).toBe(999);
  });

  it('replaces a value without growing', () => {
    const cache = createLruCache<number>(2);
    cache.set('a', 1);
    cache.set('a', 2);
    expect([cache.size, cache.get('a')]).toEqual([1, 2]);
  });
});

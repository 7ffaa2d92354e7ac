import { describe, expect, it, vi } from 'vitest';
import { createStore } from './store.ts';

describe('createStore', () => {
  it('tells followers what is and what was', () => {
    const store = createStore({ volume: 1, muted: false });
    const follower = vi.fn();
    store.subscribe(follower);
    store.patch({ muted: true });
    expect(follower).toHaveBeenCalledExactlyOnceWith({ volume: 1, muted: true }, { volume: 1, muted: false });
  });

  it('keeps quiet when nothing differs', () => {
    const store = createStore({ at: Number.NaN });
    const follower = vi.fn();
    store.subscribe(follower);
    store.patch({ at: Number.NaN });
    expect(follower).not.toHaveBeenCalled();
  });

  it('ends a subscription, also from within a notice', () => {
    const store = createStore({ count: 0 });
    const other = vi.fn();
    const end = store.subscribe(() => end());
    store.subscribe(other);
    store.patch({ count: 1 });
    store.patch({ count: 2 });
    expect(other).toHaveBeenCalledTimes(2);
  });
});

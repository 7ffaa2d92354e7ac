import { describe, expect, it, vi } from 'vitest';
import { createEmitter } from './emitter.ts';

interface Events {
  readonly play: undefined;
  readonly seek: number;
}

describe('createEmitter', () => {
  it('hands the payload to listeners of that name, and every event to those of all', () => {
    const emitter = createEmitter<Events>(() => undefined);
    const [seek, all] = [vi.fn(), vi.fn()];
    emitter.on('seek', seek);
    emitter.all(all);
    emitter.emit('seek', 5);
    emitter.emit('play', undefined);
    expect(seek).toHaveBeenCalledExactlyOnceWith(5);
    expect(all.mock.calls).toEqual([
      ['seek', 5],
      ['play', undefined],
    ]);
  });

  it('removes one listener, or all of a name', () => {
    const emitter = createEmitter<Events>(() => undefined);
    const [one, two] = [vi.fn(), vi.fn()];
    emitter.on('seek', one);
    emitter.on('seek', two);
    emitter.off('seek', one);
    emitter.emit('seek', 1);
    emitter.off('seek');
    emitter.emit('seek', 2);
    expect(one).not.toHaveBeenCalled();
    expect(two).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('goes on after a listener that throws, and reports its error', () => {
    const report = vi.fn();
    const emitter = createEmitter<Events>(report);
    const other = vi.fn();
    emitter.on('play', () => {
      throw new Error('of the page');
    });
    emitter.on('play', other);
    emitter.emit('play', undefined);
    expect(other).toHaveBeenCalledOnce();
    expect(report).toHaveBeenCalledExactlyOnceWith(new Error('of the page'));
  });

  it('forgets everything when it is cleared', () => {
    const emitter = createEmitter<Events>(() => undefined);
    const listener = vi.fn();
    emitter.on('play', listener);
    emitter.all(listener);
    emitter.clear();
    emitter.emit('play', undefined);
    expect(listener).not.toHaveBeenCalled();
  });
});

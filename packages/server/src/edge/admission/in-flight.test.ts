import { describe, expect, it } from 'vitest';
import { createInFlight } from './in-flight.ts';

describe('createInFlight', () => {
  it('lets so many of a key in at a time, each place once', () => {
    const inFlight = createInFlight(2);
    const [first, second] = [inFlight.enter('a'), inFlight.enter('a')];
    expect(inFlight.enter('a')).toBeUndefined();
    expect(inFlight.enter('b')).toBeDefined();
    first?.();
    first?.();
    expect(inFlight.enter('a')).toBeDefined();
    expect(inFlight.enter('a')).toBeUndefined();
    second?.();
    expect(inFlight.enter('a')).toBeDefined();
  });
});

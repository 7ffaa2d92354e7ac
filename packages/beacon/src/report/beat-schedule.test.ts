import type { BeatReason } from '@playhead/contract/beats';
import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createBeatSchedule, isWatching } from './beat-schedule.ts';

const setUp = (random = 0.5, heartbeatSeconds = 10) => {
  const clock = { ...createFakeClock(), random: () => random };
  const emitted: BeatReason[] = [];
  const schedule = createBeatSchedule(
    clock,
    () => heartbeatSeconds,
    (reason) => emitted.push(reason),
  );
  return { clock, emitted, schedule };
};

describe('isWatching', () => {
  it('is so while someone watches or tries to', () => {
    expect((['starting', 'playing', 'stalled', 'seeking'] as const).every(isWatching)).toBe(true);
    expect((['paused', 'ended', 'failed'] as const).some(isWatching)).toBe(false);
  });
});

describe('createBeatSchedule', () => {
  it.each([
    [0, 9000],
    [0.5, 10_000],
    [0.999, 11_000],
  ])('puts the heartbeat within ten percent of its time (random %d)', (random, ms) => {
    const { clock, schedule } = setUp(random);
    schedule.sent('starting');
    expect(Math.abs((clock.waiting()[0] ?? 0) - ms)).toBeLessThan(5);
  });

  it('starts counting anew with every beat', () => {
    const { clock, emitted, schedule } = setUp();
    schedule.sent('starting');
    clock.pass(9000);
    schedule.sent('stalled');
    clock.pass(9000);
    expect(emitted).toEqual([]);
    clock.pass(1000);
    expect(emitted).toEqual(['heartbeat']);
  });

  it('tells of a view that has begun to play after two seconds, once', () => {
    const { clock, emitted, schedule } = setUp();
    schedule.sent('starting');
    schedule.sent('playing');
    clock.pass(2000);
    expect(emitted).toEqual(['heartbeat']);
    schedule.sent('playing');
    clock.pass(9000);
    expect(emitted).toEqual(['heartbeat']);
  });

  it('tells nothing extra to a server that asks for fewer beats', () => {
    const { clock, emitted, schedule } = setUp(0.5, 30);
    schedule.sent('playing');
    clock.pass(29_000);
    expect(emitted).toEqual([]);
  });

  it('gathers what is due soon, and drops it when a beat goes out anyway', () => {
    const { clock, emitted, schedule } = setUp();
    schedule.soon('state');
    schedule.soon('rendition');
    schedule.sent('playing');
    clock.pass(1000);
    expect(emitted).toEqual([]);
    schedule.soon('state');
    schedule.soon('seek');
    schedule.soon('rendition');
    clock.pass(250);
    expect(emitted).toEqual(['seek']);
  });

  it('has nothing to say once stopped, ended or failed', () => {
    const { clock, schedule } = setUp();
    schedule.soon('state');
    schedule.stop();
    schedule.sent('ended');
    schedule.sent('failed');
    expect(clock.waiting()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { FakeMediaElement } from '../testing/fake-media-element.ts';
import { lastWords } from './last-words.ts';
import { createRecorder } from './recorder.ts';

const setUp = () => {
  const clock = createFakeClock();
  const element = new FakeMediaElement(clock);
  const recorder = createRecorder(element as unknown as HTMLVideoElement, clock);
  const leave = (error?: { code: string; fatal: boolean }) => lastWords(recorder.stop(), clock.wallMs(), error);
  return { clock, element, leave };
};

describe('lastWords', () => {
  it('says that somebody who wished to play left before there was a picture', () => {
    const { clock, element, leave } = setUp();
    clock.pass(3000);
    element.paused = false;
    element.tell('play');
    const wishedAtMs = clock.wallMs();
    clock.pass(1500);
    const beat = leave();
    expect(beat).toMatchObject({ seq: 0, state: 'starting', reason: 'end', exit: 'pagehide', atMs: 1500 });
    expect(beat).toMatchObject({ playedMs: 0, watchedMs: 1500 });
    expect(beat && 'startupMs' in beat).toBe(false);
    expect(Number.parseInt(beat?.viewId.replace('-', '').slice(0, 12) ?? '', 16)).toBe(wishedAtMs);
  });

  it('tells startup and what was played, without the pauses', () => {
    const { clock, element, leave } = setUp();
    element.paused = false;
    element.tell('play');
    clock.pass(700);
    element.flow(true);
    element.tell('playing');
    clock.pass(2000);
    element.halt();
    clock.pass(5000);
    element.start();
    clock.pass(1000);
    expect(leave()).toMatchObject({ state: 'playing', startupMs: 700, playedMs: 3000, watchedMs: 3700, atMs: 8700 });
  });

  it('tells the error that ended it', () => {
    const { clock, element, leave } = setUp();
    element.start();
    clock.pass(200);
    element.halt();
    expect(leave({ code: 'E0003', fatal: true })).toMatchObject({ state: 'failed', exit: 'error', errorCount: 1 });
  });

  it('has nothing to say where nobody wished to play', () => {
    const { clock, element, leave } = setUp();
    element.tell('loadstart');
    clock.pass(5000);
    expect(leave()).toBeUndefined();
  });
});

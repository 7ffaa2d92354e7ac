import type { Beat } from '@playhead/contract/beats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { FakeMediaElement } from '../testing/fake-media-element.ts';
import { createFakeTransport } from '../testing/fake-transport.ts';
import { createMonitor, type Monitor } from '../watch/create-monitor.ts';
import { createRecorder, type Moment } from './recorder.ts';

type Told = (monitor: Monitor) => void;

/** An element that is watched twice: by a monitor from the beginning, and by one that comes when `arrive` is called. */
const setUp = () => {
  const clock = createFakeClock();
  const element = new FakeMediaElement(clock);
  const media = element as unknown as HTMLVideoElement;
  const watch = (since?: Moment) => {
    const transport = createFakeTransport();
    // So every beat tells all ranges and spans again.
    transport.acknowledging = false;
    const parts = { token: () => 'token', recognise: () => undefined, clock, clockOffsetMs: 0, transport, since };
    return { transport, monitor: createMonitor(media, parts, () => {}) };
  };
  const early = watch();
  const recorder = createRecorder<Told>(media, clock);
  recorder.note(() => {});
  let late: ReturnType<typeof watch> | undefined;
  const tell = (told: Told) => {
    told(early.monitor);
    if (late) told(late.monitor);
    else recorder.note(told);
  };
  const arrive = () => {
    const moments = recorder.stop();
    const { monitor, ...rest } = watch(moments[0]);
    late = { monitor, ...rest };
    for (const moment of moments) monitor.relive(moment, moment.told && (() => moment.told?.(monitor)));
  };
  return {
    clock,
    element,
    tell,
    arrive,
    early: () => early.transport.beats,
    late: () => late?.transport.beats ?? [],
    recorder,
  };
};

type Stage = ReturnType<typeof setUp>;

/** What became of each view in the end, as its last beat says it. */
const outcomes = (beats: readonly Beat[]) => {
  const last = new Map(beats.map((beat) => [beat.viewId, beat]));
  return [...last.values()].map(({ viewId: _, seq: _seq, metadata, spans = [], ...told }) => ({
    ...told,
    playReason: metadata?.playReason,
    // When one was noticed is a matter of when someone looked.
    spans: spans.map(({ kind, n }) => `${kind} ${n}`).sort(),
  }));
};

/** What may happen to an element, each in one step. After a fatal error the player plays nothing before another item. */
const STEPS: Readonly<Record<string, (stage: Stage) => void>> = {
  play: ({ element }) => element.readyState && element.start(),
  pause: ({ element }) => element.halt(),
  wait: ({ element }) => {
    element.flow(false);
    element.tell('waiting');
  },
  goOn: ({ element }) => {
    if (!element.paused) element.flow(true);
    element.tell('playing');
  },
  seek: ({ element }) => {
    element.seeking = true;
    element.place(300_000);
    element.tell('seeking');
    element.seeking = false;
    element.tell('seeked');
  },
  mute: ({ element }) => {
    element.muted = true;
  },
  drop: ({ element }) => {
    element.droppedVideoFrames += 3;
    element.totalVideoFrames += 50;
  },
  fail: ({ element, tell }) => {
    tell((monitor) => monitor.error('E0003', { fatal: true }));
    element.readyState = 0;
    element.halt();
  },
  stumble: ({ tell }) => tell((monitor) => monitor.error('E0004', { fatal: false, detail: 'once' })),
  rendition: ({ tell }) => tell((monitor) => monitor.rendition({ width: 1280, height: 720, bitrateBps: 3_000_000 })),
  nextItem: ({ element, tell }) => {
    tell((monitor) => monitor.load());
    element.reset('https://media.example/next.mp4');
  },
};

describe('createRecorder', () => {
  it('lets a monitor that comes late tell what one from the beginning tells', () => {
    const step = fc.record({
      name: fc.constantFrom(...Object.keys(STEPS)),
      ticks: fc.integer({ min: 0, max: 30 }),
    });
    const scripts = fc.array(step, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scripts, fc.nat(12), (steps, arrival) => {
        const stage = setUp();
        for (const [index, { name, ticks }] of steps.entries()) {
          if (index === arrival) stage.arrive();
          STEPS[name]?.(stage);
          stage.clock.pass(ticks * 100);
        }
        if (arrival >= steps.length) stage.arrive();
        stage.tell((monitor) => monitor.stop());
        expect(outcomes(stage.late())).toEqual(outcomes(stage.early()));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the wish to play, the first frame and an error of before, at their times', () => {
    const stage = setUp();
    const { element, clock } = stage;
    element.paused = false;
    element.tell('play');
    clock.pass(700);
    element.flow(true);
    element.tell('playing');
    clock.pass(1300);
    stage.tell((monitor) => monitor.error('E0003', { fatal: true, detail: 'gone' }));
    clock.pass(5000);
    stage.arrive();
    const [start] = stage.late();
    expect(stage.late().map(({ reason, atMs }) => [reason, atMs])).toEqual([
      ['start', 0],
      ['first_frame', expect.toSatisfy((atMs: number) => atMs >= 700 && atMs <= 800)],
      ['error', 2000],
    ]);
    expect(start?.viewId.slice(0, 13)).toBe(stage.early()[0]?.viewId.slice(0, 13));
    expect(stage.late().at(-1)).toMatchObject({ startupMs: 700, playedMs: 1300, error: { code: 'E0003' } });
  });

  it('knows whether the viewer had clicked', () => {
    const stage = setUp();
    stage.element.start();
    const moment = stage.recorder.stop().find(({ type }) => type === 'play');
    expect(moment && 'activated' in moment).toBe(true);
  });

  it('takes no more room than it may, and loses nothing but samples', () => {
    const stage = setUp();
    stage.element.start();
    stage.clock.pass(600_000);
    stage.element.halt();
    expect(stage.recorder.stop().length).toBeLessThan(1300);
  });
});

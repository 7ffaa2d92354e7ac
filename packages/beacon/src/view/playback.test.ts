import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createElementScript } from '../testing/element-script.ts';
import { createPlayback } from './playback.ts';

/** A view that has shown its first frame after 300 ms and has played for `playedMs` since. */
const playing = (playedMs = 1000) => {
  const script = createElementScript();
  script.cue('play').wait(300);
  script.moving = true;
  script.wait(playedMs);
  return script;
};

describe('createPlayback', () => {
  it('measures the startup until the playhead moves, not until that is noticed', () => {
    const script = createElementScript();
    script.cue('play').wait(330);
    script.moving = true;
    script.wait(1000);
    expect(script.playback.totals()).toMatchObject({
      state: 'playing',
      startupMs: 330,
      playedMs: 1000,
      watchedMs: 1330,
    });
  });

  it('counts neither a start position nor a pause as startup', () => {
    const script = createElementScript();
    script.cue('play').wait(200).seek(30_000, 100);
    script.pause().wait(60_000).play().wait(100);
    script.moving = true;
    script.wait(500);
    expect(script.playback.totals()).toMatchObject({ startupMs: 400, seekCount: 0, seekMs: 0, playedMs: 500 });
    expect(script.playback.ranges()).toMatchObject([{ startMs: 30_000, endMs: 30_500 }]);
  });

  it('has no startup to tell of playback that it joined', () => {
    const script = createElementScript({ joined: true });
    script.moving = true;
    script.wait(1000);
    expect(script.playback.totals()).not.toHaveProperty('startupMs');
    expect(script.playback.totals()).toMatchObject({ state: 'playing', playedMs: 1000, watchedMs: 1000 });
  });

  it('dates a stall back to the last movement and ends it at the next', () => {
    const script = playing();
    script.wait(30);
    script.moving = false;
    script.cue('waiting').wait(700);
    expect(script.playback.state()).toBe('stalled');
    script.moving = true;
    script.cue('playing').wait(1000);
    expect(script.playback.totals()).toMatchObject({ stallCount: 1, stalledMs: 700, playedMs: 2030 });
  });

  it('takes a standstill of less than 250 ms for playing', () => {
    const script = playing();
    script.moving = false;
    script.cue('waiting').wait(240);
    script.moving = true;
    script.wait(1000);
    expect(script.playback.totals()).toMatchObject({ stallCount: 0, stalledMs: 0, playedMs: 2240 });
  });

  it('knows a stall by the way that is missing when no sample fell into it', () => {
    const script = playing();
    script.pollMs = 1000;
    script.moving = false;
    script.cue('waiting').skip(600);
    script.moving = true;
    script.skip(400).cue('timeupdate');
    expect(script.playback.totals()).toMatchObject({ stallCount: 1, stalledMs: 600, playedMs: 1400 });
  });

  it('sees no stall in a busy page, as long as the playhead went on', () => {
    const script = playing();
    script.skip(3000).cue('timeupdate');
    expect(script.playback.totals()).toMatchObject({ stallCount: 0, playedMs: 4000 });
  });

  it.each([0.25, 0.5, 2, 4])('respects a playback rate of %d', (rate) => {
    const script = playing();
    script.rate = rate;
    script.cue('ratechange').wait(2000);
    expect(script.playback.totals()).toMatchObject({ stallCount: 0, playedMs: 3000, playheadMs: 1000 + 2000 * rate });
  });

  it('never stalls at a rate of 0, and waits longer at a low one', () => {
    const script = playing();
    script.rate = 0;
    script.cue('ratechange').wait(5000);
    expect(script.playback.totals().stallCount).toBe(0);
    script.rate = 0.25;
    script.cue('ratechange');
    script.moving = false;
    script.wait(900);
    expect(script.playback.state()).toBe('playing');
    script.wait(5200);
    expect(script.playback.state()).toBe('stalled');
  });

  it('ends a stall when the viewer pauses, and does not go on with it', () => {
    const script = playing();
    script.moving = false;
    script.wait(1000).pause().wait(5000).play();
    script.moving = true;
    script.wait(100);
    expect(script.playback.totals()).toMatchObject({ stallCount: 1, stalledMs: 1000, playedMs: 1100, watchedMs: 2400 });
  });

  it('counts a pause as nothing at all', () => {
    const script = playing();
    script.pause().wait(90_000).play().wait(1000);
    expect(script.playback.totals()).toMatchObject({ stallCount: 0, seekCount: 0, playedMs: 2000, watchedMs: 2300 });
  });

  it('gives the wait after a seek to the seek, until the first movement', () => {
    const script = playing();
    script.moving = false;
    script.seek(60_000, 800).cue('waiting').wait(400);
    expect(script.playback.state()).toBe('seeking');
    script.moving = true;
    script.wait(1000);
    expect(script.playback.totals()).toMatchObject({ seekCount: 1, seekMs: 1200, stallCount: 0, playedMs: 2000 });
    expect(script.playback.totals().watchedMs).toBe(300 + 1000 + 1200 + 1000);
  });

  it('takes scrubbing for one seek', () => {
    const script = playing();
    script.moving = false;
    for (const target of [10_000, 20_000, 30_000]) script.beginSeek(target).wait(200);
    script.endSeek();
    script.seek(40_000, 100);
    script.moving = true;
    script.wait(500);
    expect(script.playback.totals()).toMatchObject({ seekCount: 1, seekMs: 700 });
  });

  it('measures a seek while paused until it is done, and does not call that watching', () => {
    const script = playing();
    script.pause().seek(60_000, 350).wait(10_000);
    expect(script.playback.totals()).toMatchObject({ state: 'paused', seekCount: 1, seekMs: 350, watchedMs: 1300 });
    script.seek(70_000, 100);
    expect(script.playback.totals().seekCount).toBe(2);
  });

  it('turns a seek during which the viewer pauses into one that ends when it is done', () => {
    const script = playing();
    script.moving = false;
    script.beginSeek(60_000).wait(200).pause().wait(300).endSeek().wait(1000);
    expect(script.playback.totals()).toMatchObject({ state: 'paused', seekMs: 500, watchedMs: 1500, stallCount: 0 });
  });

  it("leaves an engine's hop over a hole in the buffer to the stall", () => {
    const script = playing();
    script.moving = false;
    script.wait(1000).seek(script.playheadMs + 100, 50);
    script.moving = true;
    script.wait(1000);
    expect(script.playback.totals()).toMatchObject({ seekCount: 0, stallCount: 1, stalledMs: 1050 });
    expect(script.playback.ranges()).toHaveLength(1);
  });

  it('takes a native loop for neither a seek nor an end', () => {
    const script = createElementScript({ durationMs: 5000, loop: true });
    script.cue('play');
    script.moving = true;
    script.wait(4950);
    script.seek(0, 20).wait(1000);
    expect(script.playback.totals()).toMatchObject({ state: 'playing', seekCount: 0, stallCount: 0, playedMs: 5970 });
  });

  it('does not take the end for a stall, even if the element waits there', () => {
    const script = createElementScript({ durationMs: 5000 });
    script.cue('play');
    script.moving = true;
    script.wait(4990);
    script.moving = false;
    script.cue('waiting').wait(900);
    script.ended = true;
    script.cue('ended').wait(5000);
    expect(script.playback.totals()).toMatchObject({ state: 'ended', stallCount: 0, stalledMs: 0 });
    expect(script.playback.totals().watchedMs).toBe(5890);
  });

  it('goes on after a paused playhead was dragged to the end', () => {
    const script = createElementScript({ durationMs: 5000 });
    script.cue('play');
    script.moving = true;
    script.wait(1000).pause();
    script.ended = true;
    script.seek(5000, 50);
    expect(script.playback.state()).toBe('paused');
    script.cue('ended');
    expect(script.playback.state()).toBe('ended');
  });

  it('does not watch while the device sleeps', () => {
    const script = playing();
    script.moving = false;
    script.skip(3_600_000).cue(undefined);
    script.moving = true;
    script.wait(1000);
    expect(script.playback.totals()).toMatchObject({ stallCount: 0, playedMs: 2000, watchedMs: 2300 });
  });

  it('believes a playhead that moved on while nobody looked for long', () => {
    const script = playing();
    script.skip(60_000).cue(undefined);
    expect(script.playback.totals()).toMatchObject({ playedMs: 61_000, watchedMs: 61_300 });
  });

  it('does not count the time for which the page stood still', () => {
    const script = playing();
    script.cue('frozen');
    script.moving = false;
    script.skip(20_000).cue(undefined);
    script.moving = true;
    script.wait(500);
    expect(script.playback.totals()).toMatchObject({ stallCount: 0, playedMs: 1500, watchedMs: 1800 });
  });

  it('opens a new range after a jump of more than a second', () => {
    const script = playing();
    script.seek(10_000, 100).wait(1000).seek(500, 100).wait(2000);
    const ranges = script.playback.ranges().map(({ startMs, endMs }) => [startMs, endMs]);
    expect(ranges).toEqual([
      [10_000, 11_000],
      [0, 2500],
    ]);
  });

  it('adds up bits and upscale for the time played, with what was on screen then', () => {
    const script = createElementScript({ bitrateBps: 1_000_000, upscale: 0.5 });
    script.cue('play').wait(500);
    script.moving = true;
    script.wait(1000);
    script.bitrateBps = 3_000_000;
    script.upscale = 0;
    script.cue('resize').wait(1000);
    expect(script.playback.totals()).toMatchObject({ playedBits: 4_000_000, upscaleMs: 500 });
  });

  it("counts dropped frames on when a new source restarts the element's counter", () => {
    const script = createElementScript({ droppedFrames: 7 });
    for (const dropped of [9, 12, 1, 3]) {
      script.droppedFrames = dropped;
      script.cue('timeupdate');
    }
    expect(script.playback.totals().droppedFrames).toBe(8);
  });

  it('stops all totals until playback is retried', () => {
    const script = playing();
    script.playback.fail();
    script.moving = false;
    script.wait(5000);
    expect(script.playback.totals()).toMatchObject({ state: 'failed', watchedMs: 1300, stallCount: 0 });
    script.cue('play').wait(200);
    expect(script.playback.state()).toBe('playing');
  });

  it('is overcome by movement', () => {
    const script = playing();
    script.playback.fail();
    script.wait(200);
    expect(script.playback.totals()).toMatchObject({ state: 'playing', playedMs: 1200 });
  });

  it('counts a standstill of half a second or longer as a rebuffer, in full once it is that long', () => {
    const script = playing();
    script.moving = false;
    script.cue('waiting').wait(450);
    expect(script.playback.totals()).toMatchObject({ stalledMs: 450, rebufferMs: 0, rebufferCount: 0 });
    script.wait(50);
    expect(script.playback.totals()).toMatchObject({ stalledMs: 500, rebufferMs: 500, rebufferCount: 1 });
    script.wait(400);
    script.moving = true;
    script.wait(1000);
    script.moving = false;
    script.cue('waiting').wait(300);
    script.moving = true;
    script.wait(1000);
    expect(script.playback.totals()).toMatchObject({
      stalledMs: 1200,
      stallCount: 2,
      rebufferMs: 900,
      rebufferCount: 1,
    });
  });

  it('counts time paused, apart from the time that the device slept', () => {
    const script = playing();
    script.pause().wait(4000).skip(90_000).cue(undefined).wait(1000).play();
    expect(script.playback.totals()).toMatchObject({ pausedMs: 5000, watchedMs: 1300 });
  });

  it('adds up the downscale, and remembers the greatest scales that were played', () => {
    const script = createElementScript({ downscale: 1 });
    script.cue('play').wait(300);
    script.moving = true;
    script.wait(1000);
    script.downscale = 0;
    script.upscale = 1.25;
    script.cue('resize').wait(2000);
    script.upscale = 0;
    script.cue('resize').wait(1000).pause();
    script.upscale = 9;
    script.cue('resize').wait(1000);
    expect(script.playback.totals()).toMatchObject({
      downscaleMs: 1000,
      downscaleMax: 1,
      upscaleMs: 2500,
      upscaleMax: 1.25,
    });
  });

  it('tells stalls and seeks as spans: where and when they began, and that they ended', () => {
    const script = playing();
    const told = () => script.playback.spans.changedSince(0, script.playback.atMs(), false).map(({ span }) => span);
    script.moving = false;
    script.cue('waiting').wait(700);
    expect(told()).toEqual([{ kind: 'stall', n: 0, fromMs: 1300, toMs: 2000, open: true, playheadMs: 1000 }]);
    script.moving = true;
    script.wait(1000).beginSeek(60_000).wait(200).beginSeek(70_000).wait(100).endSeek().wait(500);
    expect(told()).toEqual([
      { kind: 'stall', n: 0, fromMs: 1300, toMs: 2000, playheadMs: 1000 },
      { kind: 'seek', n: 0, fromMs: 3000, toMs: 3300, playheadMs: 70_000 },
    ]);
  });

  const COUNTERS = [
    'playedMs',
    'watchedMs',
    'stalledMs',
    'stallCount',
    'rebufferMs',
    'rebufferCount',
    'seekMs',
    'seekCount',
    'pausedMs',
    'playedBits',
    'upscaleMs',
    'upscaleMax',
    'downscaleMs',
    'downscaleMax',
    'decodedFrames',
  ] as const;

  const sample = fc.record({
    gapMs: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90_000 })),
    advance: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: -2, max: 3, noNaN: true })),
    jumpMs: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -9000, max: 9000 }) },
    ),
    wanting: fc.boolean(),
    seeking: fc.oneof(fc.constant(false), fc.boolean()),
    loop: fc.boolean(),
    rate: fc.constantFrom(0, 0.5, 1, 1, 1, 2),
    bitrateBps: fc.constantFrom(0, 500_000, 4_000_000),
    cue: fc.constantFrom(undefined, undefined, 'play', 'seeking', 'seeked', 'waiting', 'frozen', 'failed'),
  });

  it('only grows and adds up, whatever an element does', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 60 }), (steps) => {
        let nowMs = 0;
        let playheadMs = 0;
        const shape = { seeking: false, ended: false, loop: false, rate: 1, durationMs: 40_000 };
        const picture = { droppedFrames: 0, decodedFrames: 0, bitrateBps: 0, upscale: 0, downscale: 0 };
        const first = { ...shape, ...picture, nowMs, playheadMs, wanting: true };
        const playback = createPlayback(first);
        let before = playback.totals();
        for (const { gapMs, advance, jumpMs, cue, ...rest } of steps) {
          nowMs += gapMs;
          playheadMs = Math.max(0, playheadMs + gapMs * advance + jumpMs);
          playback.observe({ ...first, ...rest, nowMs, playheadMs, upscale: 0.25, downscale: 0.5 }, cue);
          if (cue === 'failed') playback.fail();
          const after = playback.totals();
          for (const counter of COUNTERS) expect(after[counter], counter).toBeGreaterThanOrEqual(before[counter]);
          if (before.startupMs !== undefined) expect(after.startupMs).toBe(before.startupMs);
          expect(after.watchedMs).toBeLessThanOrEqual(nowMs);
          const { startupMs = 0, playedMs, stalledMs, watchedMs } = after;
          expect(after.rebufferMs).toBeLessThanOrEqual(stalledMs);
          expect(after.rebufferCount).toBeLessThanOrEqual(after.stallCount);
          expect(watchedMs + after.pausedMs).toBeLessThanOrEqual(nowMs);
          const spans = playback.spans.changedSince(0, nowMs, true).map(({ span }) => span);
          expect(spans.filter(({ kind }) => kind === 'stall')).toHaveLength(Math.min(100, after.stallCount));
          expect(spans.filter(({ open }) => open).length).toBeLessThanOrEqual(1);
          for (const { fromMs, toMs } of spans) expect(toMs).toBeGreaterThanOrEqual(fromMs);
          expect(startupMs + playedMs + stalledMs).toBeLessThanOrEqual(watchedMs);
          before = after;
        }
      }),
      { numRuns: 500 },
    );
  });
});

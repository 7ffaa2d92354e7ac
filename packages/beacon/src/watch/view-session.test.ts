import { describe, expect, it } from 'vitest';
import { watchFakeElement } from '../testing/watch-fake-element.ts';

const SMALL = { width: 640, height: 360, bitrateBps: 500_000 };
const LARGE = { width: 1280, height: 720, bitrateBps: 2_000_000 };

describe('a session tells', () => {
  it('no total that is 0, but that no stall was a rebuffer', () => {
    const { element, clock, last, beats } = watchFakeElement();
    element.start();
    clock.pass(5000);
    for (const name of ['stalledMs', 'stallCount', 'rebufferMs', 'seekMs', 'pausedMs', 'errorCount', 'features'])
      expect(last()).not.toHaveProperty(name);
    element.flow(false);
    element.tell('waiting');
    clock.pass(300);
    element.flow(true);
    clock.pass(30_000);
    expect(last()).toMatchObject({ stalledMs: 300, stallCount: 1, rebufferMs: 0, rebufferCount: 0 });
    expect(beats[1]).toMatchObject({ reason: 'first_frame', startupMs: 0 });
  });

  it('time paused, frames and rebuffers as they add up', () => {
    const { element, clock, last } = watchFakeElement();
    element.start();
    clock.pass(2000);
    element.flow(false);
    element.tell('waiting');
    clock.pass(1500);
    element.flow(true);
    element.totalVideoFrames = 240;
    element.droppedVideoFrames = 3;
    clock.pass(2000);
    element.halt();
    clock.pass(4000);
    element.start();
    clock.pass(12_000);
    expect(last()).toMatchObject({
      rebufferMs: 1500,
      rebufferCount: 1,
      pausedMs: 4000,
      decodedFrames: 240,
      droppedFrames: 3,
    });
  });

  it('every error in a number, also those that are not told one by one', () => {
    const { element, clock, monitor, beats, last } = watchFakeElement();
    element.start();
    clock.pass(1000);
    for (let number = 0; number < 30; number++) monitor.error('E0003', { fatal: false, detail: `fault ${number}` });
    monitor.error('E0003', { fatal: false, detail: 'fault 0' });
    clock.pass(10_000);
    expect(beats.filter((beat) => beat.error)).toHaveLength(20);
    expect(last().errorCount).toBe(30);
  });

  it('changes of the rendition on screen, and spans of each', () => {
    const { element, clock, monitor, last, spans, transport } = watchFakeElement();
    monitor.rendition(SMALL);
    element.start();
    clock.pass(3000);
    monitor.rendition(LARGE);
    clock.pass(3000);
    monitor.rendition(SMALL);
    clock.pass(10_000);
    transport.tell('hidden');
    expect(last()).toMatchObject({ renditionChanges: 2, upshifts: 1, downshifts: 1 });
    const [first, second, third] = spans().filter((span) => span.kind === 'rendition');
    expect(first).toMatchObject({ n: 0, rendition: SMALL });
    expect(first?.toMs).toBe(second?.fromMs);
    expect(second).toMatchObject({ n: 1, rendition: LARGE });
    expect(third).toMatchObject({ n: 2, rendition: SMALL, open: true, toMs: last().atMs });
  });

  it('learning the bit rate of what is on screen as no change of it', () => {
    const { element, clock, monitor, last, spans, transport } = watchFakeElement();
    element.start();
    clock.pass(2000);
    monitor.rendition(SMALL);
    clock.pass(2000);
    transport.tell('hidden');
    expect(last()).not.toHaveProperty('renditionChanges');
    expect(spans().filter((span) => span.kind === 'rendition')).toMatchObject([{ n: 0, rendition: SMALL }]);
  });

  it('stalls and seeks until that is acknowledged, and open spans again in last words', () => {
    const { element, clock, transport, beats, last } = watchFakeElement();
    element.start();
    clock.pass(3000);
    transport.acknowledging = false;
    element.seeking = true;
    element.flow(false);
    element.place(60_000);
    element.tell('seeking');
    clock.pass(400);
    element.seeking = false;
    element.flow(true);
    element.tell('seeked');
    clock.pass(20_000);
    const seek = { kind: 'seek', n: 0, fromMs: 3000, playheadMs: 60_000 };
    expect(beats.filter((beat) => beat.spans?.some((span) => span.kind === 'seek')).length).toBeGreaterThan(2);
    transport.acknowledging = true;
    const unknown = beats.length;
    clock.pass(11_000);
    expect(beats[unknown]?.spans).toEqual(expect.arrayContaining([{ ...seek, toMs: 3400 }]));
    clock.pass(11_000);
    expect(beats[unknown + 1]).not.toHaveProperty('spans');
    element.flow(false);
    element.tell('waiting');
    clock.pass(2000);
    transport.tell('hidden');
    expect(last().spans?.find((span) => span.kind === 'stall')).toMatchObject({ open: true, toMs: last().atMs });
    clock.pass(1000);
    transport.tell('left');
    const stall = last().spans?.find((span) => span.kind === 'stall');
    expect(stall).toMatchObject({ n: 0, toMs: last().atMs });
    expect(stall).not.toHaveProperty('open');
    expect(
      last()
        .spans?.map((span) => span.kind)
        .toSorted(),
    ).toEqual(['mode', 'rendition', 'stall']);
  });

  it('how the picture is shown, what is used, and how large it is', () => {
    const { element, clock, last, beats, spans, transport } = watchFakeElement();
    element.muted = true;
    element.start();
    clock.pass(3000);
    expect(beats[1]).toMatchObject({ mode: 'inline', playerWidth: 1280, playerHeight: 720, features: 32 });
    element.muted = false;
    element.shown = ':fullscreen';
    element.tell('fullscreenchange');
    clock.pass(2000);
    expect(last()).toMatchObject({ reason: 'state', mode: 'fullscreen', features: 1 + 32 });
    element.shown = ':picture-in-picture';
    element.playbackRate = 1.5;
    element.textTracks = [{ kind: 'subtitles', mode: 'showing' }];
    element.remote = { state: 'connected' };
    element.tell('enterpictureinpicture');
    clock.pass(2000);
    transport.tell('hidden');
    expect(last()).toMatchObject({ mode: 'pip', features: 1 + 2 + 4 + 8 + 16 + 32 });
    expect(spans().filter((span) => span.kind === 'mode')).toMatchObject([
      { mode: 'inline', fromMs: 0, toMs: 3000 },
      { mode: 'fullscreen', fromMs: 3000, toMs: 5000 },
      { mode: 'pip', fromMs: 5000, toMs: 7000, open: true },
    ]);
  });

  it('what is buffered ahead, and 0 in a hole', () => {
    const { element, clock, last } = watchFakeElement();
    element.buffered = [
      [0, 2.5],
      [5, 30],
    ];
    element.start();
    clock.pass(2150);
    expect(last().bufferMs).toBe(2500 - last().playheadMs);
    clock.pass(1000);
    element.halt();
    clock.pass(500);
    expect(last().bufferMs).toBe(0);
    element.place(10_000);
    element.start();
    clock.pass(500);
    expect(last().bufferMs).toBe(30_000 - last().playheadMs);
  });

  it('what changes seldom only when it has, but in every beat that is no steady one', () => {
    const { element, clock, beats, last, transport } = watchFakeElement();
    element.start();
    clock.pass(30_500);
    const { rendition, mode, playerWidth } = last();
    expect({ rendition, mode, playerWidth }).toEqual({});
    element.clientWidth = 640;
    clock.pass(10_000);
    expect(last()).toMatchObject({ reason: 'heartbeat', mode: 'inline', playerWidth: 640 });
    transport.tell('hidden');
    expect(last()).toMatchObject({ mode: 'inline', rendition: { width: 640 } });
    expect(beats.filter((beat) => beat.reason === 'heartbeat').length).toBeGreaterThan(3);
  });

  it('how far behind a live picture is, in samples of playing', () => {
    const engine = {
      name: 'live',
      rendition: () => undefined,
      source: () => undefined,
      streamType: () => 'live' as const,
      listen: () => () => {},
      liveLatencyMs: () => 4000,
    };
    const { element, clock, last } = watchFakeElement(undefined, { engine });
    element.start();
    clock.pass(10_000);
    element.halt();
    clock.pass(61_000);
    const { liveLatencySamples = 0, liveLatencySumMs } = last();
    expect(liveLatencySamples).toBeGreaterThanOrEqual(9);
    expect(liveLatencySamples).toBeLessThanOrEqual(11);
    expect(liveLatencySumMs).toBe(liveLatencySamples * 4000);
  });

  it('what it has to, in little, while nothing happens', () => {
    const { element, clock, beats } = watchFakeElement((it) => {
      it.totalVideoFrames = 1000;
    });
    element.buffered = [[0, 600]];
    element.start();
    clock.pass(600_000);
    const minute = beats.filter(({ atMs }) => atMs > 540_000 && atMs <= 600_000);
    expect(minute.map((beat) => beat.reason)).toEqual(Array(6).fill('heartbeat'));
    expect(minute.reduce((bytes, beat) => bytes + JSON.stringify(beat).length, 0)).toBeLessThanOrEqual(1500);
  });

  it('what plays on out of sight as rarely as the transport wants, and itself soon after it is in sight again', () => {
    const { element, clock, beats, transport } = watchFakeElement();
    element.start();
    clock.pass(1000);
    transport.page.heartbeatSeconds = 30;
    transport.tell('hidden');
    const before = beats.length;
    clock.pass(91_000);
    expect(beats.slice(before).map((beat) => beat.reason)).toEqual(['heartbeat', 'heartbeat', 'heartbeat']);
    transport.page.heartbeatSeconds = 10;
    transport.tell('visible');
    clock.pass(300);
    expect(beats.at(-1)?.reason).toBe('state');
  });

  it('the same view with its next number after the page was put aside', () => {
    const { element, clock, beats, last, transport } = watchFakeElement();
    element.start();
    clock.pass(5000);
    transport.tell('frozen');
    const frozen = last();
    expect(frozen).toMatchObject({ reason: 'hidden', playedMs: 5000 });
    clock.sleep(600_000);
    element.place(5000);
    transport.tell('back');
    clock.pass(11_000);
    expect(beats.filter((beat) => beat.exit)).toEqual([]);
    expect(last()).toMatchObject({ viewId: frozen.viewId, playedMs: 15_000 });
    expect(last().seq).toBeGreaterThan(frozen.seq);
  });

  it('nothing of the time that the device slept', () => {
    const { element, clock, last } = watchFakeElement();
    element.start();
    clock.pass(5000);
    element.flow(false);
    clock.sleep(120_000);
    element.flow(true);
    clock.pass(10_000);
    const { playedMs, stalledMs = 0, watchedMs } = last();
    expect(watchedMs).toBeLessThan(20_000);
    expect(playedMs + stalledMs).toBeLessThan(20_000);
  });

  it('no end at a loop, and none at another quality or loading', () => {
    const { element, clock, monitor, beats } = watchFakeElement((it) => {
      it.duration = 10;
      it.loop = true;
    });
    element.start();
    clock.pass(9900);
    element.seeking = true;
    element.place(0);
    element.tell('seeking');
    element.seeking = false;
    element.tell('seeked');
    clock.pass(2000);
    monitor.rendition(LARGE);
    element.tell('loadstart');
    clock.pass(3000);
    expect(new Set(beats.map((beat) => beat.viewId)).size).toBe(1);
    expect(beats.filter((beat) => beat.exit || beat.seekCount)).toEqual([]);
  });

  it('what another engine says from when that plays, and what is fetched for a view with that view only', () => {
    const { element, clock, monitor, last } = watchFakeElement();
    const tellers: { answered: (request: { bytes: number; durationMs: number; latencyMs: number }) => void }[] = [];
    const engine = {
      name: 'other',
      rendition: () => LARGE,
      source: () => undefined,
      streamType: () => undefined,
      listen: (_tell: unknown, requests: (typeof tellers)[number]) => {
        tellers.push(requests);
        return () => {};
      },
    };
    monitor.engine({ nobody: 'knows this' });
    monitor.engine(engine);
    const fetched = () => tellers[0]?.answered({ bytes: 700, durationMs: 90, latencyMs: 30 });
    fetched();
    element.start();
    fetched();
    clock.pass(10_000);
    expect(last()).toMatchObject({ requests: 2, requestBytes: 1400, requestMs: 180, requestLatencyMaxMs: 30 });
    monitor.load();
    element.reset('https://media.example/next.mp4');
    fetched();
    element.start();
    clock.pass(10_000);
    expect(last()).toMatchObject({ requests: 1, requestBytes: 700 });
    expect(last().playedBits).toBe(last().playedMs * 2000);
  });
});

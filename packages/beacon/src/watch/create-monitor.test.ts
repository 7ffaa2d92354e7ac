import { describe, expect, it } from 'vitest';
import { recogniseEngine } from '../engine/recognise-engine.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { FakeMediaElement } from '../testing/fake-media-element.ts';
import { createFakeTransport } from '../testing/fake-transport.ts';
import { createMonitor, type MonitorParts } from './create-monitor.ts';

const setUp = (change: (element: FakeMediaElement) => void = () => {}, options: Partial<MonitorParts> = {}) => {
  const clock = createFakeClock();
  const element = new FakeMediaElement(clock);
  change(element);
  const transport = createFakeTransport();
  const parts: MonitorParts = {
    token: () => 'token',
    recognise: recogniseEngine,
    clock,
    clockOffsetMs: 0,
    transport,
    ...options,
  };
  const state = { stopped: 0 };
  const monitor = createMonitor(element as unknown as HTMLVideoElement, parts, () => state.stopped++);
  const reasons = () => transport.beats.map((beat) => beat.reason);
  const last = () => transport.beats.at(-1);
  const views = () => [...new Set(transport.beats.map((beat) => beat.viewId))];
  return { clock, element, transport, monitor, state, reasons, last, views, beats: transport.beats };
};

describe('createMonitor', () => {
  describe('view', () => {
    it('begins with the wish to play, not with loading', () => {
      const { element, clock, monitor, beats, reasons } = setUp();
      element.reset('https://media.example/other.mp4');
      clock.pass(60_000);
      expect(beats).toEqual([]);
      expect(monitor.viewId).toBeUndefined();
      element.paused = false;
      element.tell('play');
      expect(beats).toMatchObject([{ seq: 0, reason: 'start', state: 'starting', atMs: 0, playedMs: 0 }]);
      clock.pass(400);
      element.flow(true);
      clock.pass(100);
      expect(reasons()).toEqual(['start', 'first_frame']);
      expect(beats[1]).toMatchObject({ seq: 1, state: 'playing', startupMs: 400, viewId: monitor.viewId });
    });

    it('has an id that says when it began, on the server-corrected clock', () => {
      const { element, clock, monitor } = setUp(undefined, { clockOffsetMs: 5000 });
      element.start();
      const id = monitor.viewId ?? '';
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(clock.wallMs() + 5000);
    });

    it('begins where autoplay is about to start, and is paused where that is forbidden', () => {
      const { element, clock, last, reasons } = setUp((it) => {
        it.autoplay = true;
        it.readyState = 0;
      });
      expect(reasons()).toEqual(['start']);
      clock.pass(300);
      element.readyState = 4;
      clock.pass(500);
      expect(last()).toMatchObject({ reason: 'state', state: 'paused', watchedMs: 400 });
    });

    it('joins playback that is under way', () => {
      const { clock, last } = setUp((it) => {
        it.paused = false;
        it.flow(true);
      });
      clock.pass(3000);
      expect(last()).toMatchObject({ reason: 'heartbeat', state: 'playing', playedMs: 2000 });
      expect(last()).not.toHaveProperty('startupMs');
    });

    it('goes on through pauses, seeks, rendition switches and the page cache', () => {
      const { element, clock, transport, views } = setUp();
      element.start();
      clock.pass(1000);
      element.halt();
      clock.pass(1000);
      element.start();
      element.videoWidth = 1280;
      element.tell('resize');
      transport.tell('frozen');
      clock.sleep(20_000);
      transport.tell('back');
      clock.pass(1000);
      element.tell('loadstart');
      clock.pass(1000);
      expect(views()).toHaveLength(1);
    });

    it('is another one when the content is, not when only the query changes', () => {
      const { element, clock, beats, views } = setUp();
      element.start();
      clock.pass(1000);
      element.reset('https://media.example/film.mp4?token=renewed');
      element.start();
      clock.pass(1000);
      expect(views()).toHaveLength(1);
      element.reset('https://media.example/sequel.mp4');
      element.start();
      clock.pass(1000);
      expect(views()).toHaveLength(2);
      expect(beats.find((beat) => beat.exit)).toMatchObject({ reason: 'end', exit: 'superseded', viewId: views()[0] });
    });

    it('is cut by load(), after which addresses say nothing and what still moves is the old item', () => {
      const { element, clock, monitor, views, beats } = setUp();
      element.start();
      clock.pass(1000);
      monitor.load();
      clock.pass(500);
      expect(views()).toHaveLength(2);
      expect(beats.at(-1)).toMatchObject({ state: 'starting', reason: 'start' });
      element.reset('blob:https://page.example/1');
      element.start();
      clock.pass(200);
      expect(beats.at(-1)).toMatchObject({ reason: 'first_frame', viewId: views()[1] });
      element.reset('https://media.example/same-item-other-file.mp4');
      element.start();
      clock.pass(1000);
      expect(views()).toHaveLength(2);
    });

    it('is another one when the viewer plays again after the end', () => {
      const { element, clock, last, views, reasons } = setUp();
      element.start();
      clock.pass(1000);
      element.finish();
      expect(last()).toMatchObject({ reason: 'end', exit: 'ended', state: 'ended', playedMs: 1000 });
      clock.pass(600_000);
      expect(reasons().filter((reason) => reason === 'end')).toHaveLength(1);
      element.ended = false;
      element.place(0);
      element.start();
      clock.pass(500);
      expect(views()).toHaveLength(2);
      expect(last()).toMatchObject({ startupMs: 0 });
    });

    it('is another one after an hour without a beat', () => {
      const { element, clock, views } = setUp();
      element.start();
      clock.pass(1000);
      element.halt();
      clock.pass(60 * 60_000);
      element.start();
      expect(views()).toHaveLength(1);
      clock.pass(1000);
      element.halt();
      clock.pass(66 * 60_000);
      element.start();
      expect(views()).toHaveLength(2);
    });

    it('ends with the page, once', () => {
      const { element, clock, transport, last, reasons, monitor } = setUp();
      element.start();
      clock.pass(3000);
      transport.tell('left');
      expect(last()).toMatchObject({ reason: 'end', exit: 'pagehide', playedMs: 3000 });
      expect(transport.kept.at(-1)).toEqual(last());
      clock.pass(60_000);
      monitor.stop();
      expect(reasons()).toEqual(['start', 'first_frame', 'heartbeat', 'end']);
    });

    it('has nothing to add when the page goes after the end', () => {
      const { element, clock, transport, reasons } = setUp();
      element.start();
      clock.pass(1000);
      element.finish();
      transport.tell('hidden');
      transport.tell('left');
      expect(reasons()).toEqual(['start', 'first_frame', 'end']);
    });

    it('ends when the monitor stops, which then hears nothing more', () => {
      const { element, clock, monitor, state, last, reasons } = setUp();
      element.start();
      clock.pass(1000);
      monitor.stop();
      expect(last()).toMatchObject({ reason: 'end', exit: 'destroyed' });
      element.halt();
      element.start();
      clock.pass(60_000);
      expect(reasons()).toHaveLength(3);
      expect(state.stopped).toBe(1);
    });
  });

  describe('beats', () => {
    it('come every ten seconds while playing, and as the server wants them', () => {
      const { element, clock, transport, reasons } = setUp();
      element.start();
      clock.pass(40_500);
      expect(reasons()).toEqual(['start', 'first_frame', 'heartbeat', 'heartbeat', 'heartbeat', 'heartbeat']);
      transport.page.heartbeatSeconds = 30;
      clock.pass(70_000);
      expect(reasons().filter((reason) => reason === 'heartbeat')).toHaveLength(4 + 3);
    });

    it('come every minute while paused, for five minutes', () => {
      const { element, clock, reasons } = setUp();
      element.start();
      clock.pass(1000);
      element.halt();
      clock.pass(50 * 60_000);
      expect(reasons()).toEqual(['start', 'first_frame', 'state', ...Array(5).fill('heartbeat')]);
      element.start();
      clock.pass(1000);
      expect(reasons().at(-1)).toBe('state');
    });

    it('gather changes of a quarter of a second, a seek named first', () => {
      const { element, clock, beats, last } = setUp();
      element.start();
      clock.pass(1000);
      const before = beats.length;
      element.halt();
      clock.pass(100);
      element.seeking = true;
      element.place(60_000);
      element.tell('seeking');
      clock.pass(100);
      element.seeking = false;
      element.tell('seeked');
      clock.pass(500);
      expect(beats).toHaveLength(before + 1);
      expect(last()).toMatchObject({ reason: 'seek', state: 'paused', seekCount: 1, seekMs: 100 });
    });

    it('tell of a page out of sight at once, unless there is nothing new', () => {
      const { element, clock, transport, last, beats } = setUp();
      element.start();
      clock.pass(1234);
      transport.tell('hidden');
      expect(last()).toMatchObject({ reason: 'hidden', playedMs: 1234 });
      element.halt();
      clock.pass(1000);
      const before = beats.length;
      transport.tell('hidden');
      expect(beats).toHaveLength(before);
    });

    it('say what is on screen and that it changed', () => {
      const { element, clock, monitor, last } = setUp();
      element.start();
      clock.pass(1000);
      monitor.rendition({ width: 1920, height: 1080, bitrateBps: 5_000_000.4 });
      clock.pass(1000);
      expect(last()).toMatchObject({ reason: 'rendition', rendition: { width: 1920, bitrateBps: 5_000_000 } });
      clock.pass(10_000);
      expect(last()?.playedBits).toBeGreaterThan(5_000_000 * 10);
      // Two seconds at 640 pixels shown at 1280, the rest not enlarged.
      expect(last()?.upscaleMs).toBe(1000);
    });

    it('carry metadata until they are acknowledged after the first frame', () => {
      const { element, clock, transport, beats } = setUp(undefined, {
        metadata: () => ({ title: 'x'.repeat(3000), pageUrl: 'https://page.example/watch?user=1#t' }),
      });
      transport.acknowledging = false;
      element.start();
      clock.pass(1000);
      const metadata = {
        sourceUrl: 'https://media.example/film.mp4',
        pageUrl: 'https://page.example/watch',
        streamType: 'vod',
        durationMs: 600_000,
        engine: 'file',
      };
      expect(beats[0]?.metadata).toMatchObject(metadata);
      expect(beats[0]?.metadata?.title?.length).toBeLessThanOrEqual(512);
      expect(beats[1]?.metadata).toMatchObject(metadata);
      transport.acknowledging = true;
      clock.pass(20_000);
      expect(beats.map((beat) => 'metadata' in beat)).toEqual([true, true, true, false]);
    });

    it('tell the duration that was unknown at the start', () => {
      const { element, clock, beats } = setUp((it) => {
        it.duration = Number.NaN;
      });
      element.start();
      element.duration = 90.5;
      clock.pass(30_000);
      const durations = beats.map((beat) => beat.metadata?.durationMs);
      expect(durations).toEqual([undefined, 90_500, undefined, undefined, undefined]);
      expect(beats[0]?.metadata).toBeDefined();
      expect(beats[2]).not.toHaveProperty('metadata');
    });

    it('carry the played ranges that changed since the last acknowledged one', () => {
      const { element, clock, transport, beats } = setUp();
      transport.acknowledging = false;
      element.start();
      clock.pass(10_500);
      transport.acknowledging = true;
      clock.pass(10_000);
      expect(beats.at(-1)?.ranges).toEqual([[0, beats.at(-1)?.playheadMs]]);
      element.halt();
      clock.pass(70_000);
      element.tell('timeupdate');
      expect(beats.at(-1)).not.toHaveProperty('ranges');
    });

    it('number themselves strictly, records for a crash included', () => {
      const { element, clock, transport, beats } = setUp();
      element.start();
      clock.pass(30_000);
      expect(transport.kept).toHaveLength(6);
      expect(transport.kept[0]).toMatchObject({ reason: 'recovered', playedMs: 5000 });
      const numbers = [...beats, ...transport.kept].map((beat) => beat.seq).toSorted((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => index));
    });
  });

  describe('errors', () => {
    it('of the element are fatal, told at once, and end the view as such', () => {
      const { element, clock, transport, last, beats } = setUp();
      element.start();
      clock.pass(1000);
      element.flow(false);
      element.error = { code: 3 };
      element.tell('error');
      expect(last()).toMatchObject({ reason: 'error', state: 'failed', error: { code: 'E0004', fatal: true } });
      clock.pass(600_000);
      expect(beats).toHaveLength(3);
      transport.tell('left');
      expect(last()).toMatchObject({ reason: 'end', exit: 'error', state: 'failed' });
    });

    it('are told once, whoever tells them', () => {
      const { element, clock, monitor, beats } = setUp();
      element.start();
      clock.pass(1000);
      monitor.error('E0003', { fatal: false, detail: 'fragLoadError' });
      monitor.error('E0003', { fatal: false, detail: 'fragLoadError' });
      element.flow(false);
      monitor.error('E0004', { fatal: true, detail: 'bufferAppendError' });
      element.error = { code: 3 };
      element.tell('error');
      expect(beats.filter((beat) => beat.reason === 'error')).toMatchObject([
        { error: { fatal: false, detail: 'fragLoadError' } },
        { error: { fatal: true, detail: 'bufferAppendError' } },
      ]);
    });

    it('before the wish to play wait for it', () => {
      const { element, monitor, beats } = setUp();
      monitor.error('E0005', { fatal: true });
      expect(beats).toEqual([]);
      element.start();
      expect(beats).toMatchObject([{ reason: 'start' }, { reason: 'error', error: { code: 'E0005', fatal: true } }]);
    });

    it('of the last <source> are an error of the element', () => {
      const { element, beats } = setUp();
      const failSource = () => {
        const event = new Event('error');
        Object.defineProperty(event, 'target', { value: {} });
        element.dispatchEvent(event);
      };
      element.paused = false;
      element.tell('play');
      failSource();
      expect(beats).toHaveLength(1);
      element.networkState = 3;
      failSource();
      expect(beats.at(-1)).toMatchObject({ reason: 'error', error: { code: 'E0007', fatal: true } });
    });
  });

  describe('odd elements', () => {
    it.each([
      ['an empty object', {}],
      [
        'an element whose properties throw',
        new Proxy(new EventTarget(), {
          get: () => {
            throw new Error('no');
          },
        }),
      ],
      ['an element that has nothing but events', new EventTarget()],
    ])('does no harm with %s', (_name, element) => {
      const clock = createFakeClock();
      const transport = createFakeTransport();
      const parts: MonitorParts = {
        token: () => 'token',
        recognise: recogniseEngine,
        clock,
        clockOffsetMs: 0,
        transport,
      };
      const monitor = createMonitor(element as HTMLVideoElement, parts, () => {});
      monitor.load();
      monitor.rendition(undefined);
      monitor.error('E0000', { fatal: true });
      monitor.stop();
      expect(transport.beats).toEqual([]);
    });

    it('survives metadata and engines that throw', () => {
      const fail = () => {
        throw new Error('no');
      };
      const engine = { name: 'odd', rendition: fail, source: fail, streamType: fail, listen: fail };
      const metadata = () => {
        throw new Error('no');
      };
      const { element, clock, reasons } = setUp(undefined, { engine, metadata });
      element.start();
      clock.pass(1000);
      expect(reasons()).toEqual(['start', 'first_frame']);
    });
  });
});

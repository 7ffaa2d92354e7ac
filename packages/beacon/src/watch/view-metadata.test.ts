import type { ViewMetadata } from '@playhead/contract/beats';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchFakeElement } from '../testing/watch-fake-element.ts';

/** A browser around the monitor, with what Node's lacks. */
const stubNavigator = (change: object) => vi.stubGlobal('navigator', { language: 'ko', ...change });

describe('metadata of a view', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says how long the page took, of its first view only, and which visit it was', () => {
    const { element, clock, beats } = watchFakeElement();
    element.start();
    clock.pass(1000);
    element.finish();
    clock.pass(5000);
    element.ended = false;
    element.place(0);
    element.start();
    const [first, second] = beats.filter((beat) => beat.reason === 'start').map((beat) => beat.metadata);
    expect(first?.pageLoadMs).toBe(1000);
    expect(second).not.toHaveProperty('pageLoadMs');
    expect(first?.sessionId).toMatch(/^[\da-f-]{36}$/);
    expect(second?.sessionId).toBe(first?.sessionId);
    expect(second?.playReason).toBe('replay');
  });

  it('tells a click from autoplay from a program', () => {
    const reasonOf = (isActive: boolean | undefined, autoplay: boolean) => {
      stubNavigator({ userActivation: isActive === undefined ? undefined : { isActive } });
      const { element, beats } = watchFakeElement((it) => {
        it.autoplay = autoplay;
      });
      element.start();
      return beats[0]?.metadata?.playReason;
    };
    expect(reasonOf(true, false)).toBe('click');
    expect(reasonOf(false, true)).toBe('autoplay');
    expect(reasonOf(false, false)).toBe('api');
    expect(reasonOf(undefined, false)).toBeUndefined();
  });

  it('is not that of the source that comes after it', () => {
    const { element, clock, monitor, beats } = watchFakeElement();
    monitor.rendition({ width: 640, height: 360, bitrateBps: 500_000 });
    element.start();
    clock.pass(5000);
    monitor.rendition(undefined);
    clock.pass(2000);
    element.videoWidth = 1920;
    element.duration = 77;
    element.reset('https://media.example/sequel.mp4');
    element.start();
    clock.pass(5000);
    const [first, second] = [...new Set(beats.map((beat) => beat.viewId))].map((id) =>
      beats.filter((beat) => beat.viewId === id),
    );
    const told: ViewMetadata = Object.assign({}, ...(first ?? []).map((beat) => beat.metadata));
    expect(told).toMatchObject({ sourceUrl: 'https://media.example/film.mp4', durationMs: 600_000 });
    expect(first?.at(-1)).toMatchObject({ exit: 'superseded', rendition: { width: 640 } });
    expect(first?.at(-1)).not.toHaveProperty('renditionChanges');
    expect(second?.[0]?.metadata).toMatchObject({ sourceUrl: 'https://media.example/sequel.mp4', durationMs: 77_000 });
  });

  it('takes the word of a page that knows why, for one view', () => {
    stubNavigator({ userActivation: { isActive: false } });
    const { element, clock, monitor, beats } = watchFakeElement();
    monitor.because('autoplay');
    element.start();
    clock.pass(1000);
    monitor.load();
    element.reset('https://media.example/second.mp4');
    element.start();
    expect(beats.flatMap((beat) => beat.metadata?.playReason ?? [])).toEqual(['autoplay', 'playlist']);
  });

  it('names item after item of a playlist, and a retry after a failure', () => {
    stubNavigator({ userActivation: { isActive: false } });
    const { element, clock, monitor, beats } = watchFakeElement();
    element.start();
    clock.pass(1000);
    monitor.load();
    element.reset('https://media.example/second.mp4');
    element.start();
    clock.pass(1000);
    monitor.error('E0003', { fatal: true });
    monitor.stop();
    const reasons = beats.flatMap((beat) => beat.metadata?.playReason ?? []);
    expect(new Set(reasons)).toEqual(new Set(['api', 'playlist']));
  });

  it('says what browser and connection tell, and that a program drives it', async () => {
    stubNavigator({
      webdriver: true,
      connection: { effectiveType: '4g' },
      userAgentData: { getHighEntropyValues: async () => ({ model: 'Pixel 9', platformVersion: '16.0.0' }) },
    });
    const { element, clock, beats, transport } = watchFakeElement();
    element.start();
    expect(beats[0]?.metadata).toMatchObject({ connection: '4g', automated: true, language: 'ko' });
    expect(beats[0]?.metadata).not.toHaveProperty('deviceModel');
    // Hints come when they come; only what is new is told then.
    await Promise.resolve();
    clock.pass(10_000);
    expect(beats.flatMap((beat) => beat.metadata?.deviceModel ?? [])).toEqual(['Pixel 9']);
    expect(beats[1]?.metadata).toEqual({ deviceModel: 'Pixel 9', osVersion: '16.0.0' });
    transport.tell('hidden');
    expect(beats.at(-1)).not.toHaveProperty('metadata');
  });

  it('does without client hints that are refused, and without any browser at all', async () => {
    stubNavigator({ userAgentData: { getHighEntropyValues: () => Promise.reject(new Error('no')) } });
    const { element, beats } = watchFakeElement();
    await Promise.resolve();
    element.start();
    expect(beats).toHaveLength(1);
    vi.stubGlobal('navigator', undefined);
    const other = watchFakeElement();
    other.element.start();
    expect(other.beats[0]?.metadata).not.toHaveProperty('automated');
  });

  it('passes on what the page tells, as it was when the view began', () => {
    const told = {
      viewerId: 'v-1',
      series: 'Nature',
      contentType: 'episode',
      videoLanguage: 'ko',
      cdn: 'edge-1',
      viewerPlan: 'premium',
      experiment: 'b',
      deployment: 7,
      playerStartupMs: 120,
      playReason: 'playlist' as const,
      custom: ['one', '', 'three'],
    };
    let title = 'First';
    const metadata = () => ({ ...told, title });
    const { element, clock, monitor, transport, beats } = watchFakeElement(undefined, { metadata });
    transport.acknowledging = false;
    element.start();
    expect(beats[0]?.metadata).toMatchObject({ ...told, title });
    // Pages speak of the next item before they load it; that is not about the view that ends then.
    title = 'Second';
    monitor.load();
    const end = beats.find((beat) => beat.reason === 'end');
    expect(end?.metadata).toMatchObject({ title: 'First' });
    expect(beats.at(-1)).toMatchObject({ reason: 'start', metadata: { title: 'Second' } });
    transport.acknowledging = true;
    element.reset('https://media.example/second.mp4');
    element.start();
    clock.pass(5000);
    title = 'Third';
    clock.pass(10_000);
    expect(beats.at(-1)).not.toHaveProperty('metadata');
  });
});

import Hls, { type HlsConfig } from 'hls.js';
import { describe, expect, it } from 'vitest';
import { hlsJsProbe } from './hls-js.ts';
import { recogniseEngine } from './recognise-engine.ts';
import { createRequestTally } from './request-tally.ts';

/** hls.js needs a browser to play, not to be told what it plays. */
const createHls = () => new Hls({ enableWorker: false } satisfies Partial<HlsConfig>);

describe('recogniseEngine', () => {
  it('knows a real hls.js instance by its shape', () => {
    const hls = createHls();
    expect(recogniseEngine(hls)?.name).toBe('hls.js');
    hls.destroy();
  });

  it('knows no other shape', () => {
    expect(recogniseEngine({})).toBeUndefined();
    expect(recogniseEngine({ on: () => {} })).toBeUndefined();
  });
});

describe('hlsJsProbe', () => {
  const level = { width: 640, height: 360, bitrate: 500_000 };
  const fake = (change: object = {}) => ({
    levels: [level],
    currentLevel: 0,
    url: null,
    on: () => {},
    off: () => {},
    ...change,
  });

  it('tells the rendition on screen, with the bit rate that the manifest indicates', () => {
    expect(hlsJsProbe(fake())?.rendition()).toEqual({ width: 640, height: 360, bitrateBps: 500_000 });
    expect(hlsJsProbe(fake({ currentLevel: -1 }))?.rendition()).toBeUndefined();
  });

  it('tells the address, and live from what a level says', () => {
    expect(hlsJsProbe(fake({ url: 'https://media.example/master.m3u8' }))?.source()).toBe(
      'https://media.example/master.m3u8',
    );
    expect(hlsJsProbe(fake())?.source()).toBeUndefined();
    expect(hlsJsProbe(fake())?.streamType()).toBeUndefined();
    expect(hlsJsProbe(fake({ levels: [level, { ...level, details: { live: true } }] }))?.streamType()).toBe('live');
  });

  it('tells fatal errors of a real instance, until it is stopped', () => {
    const hls = createHls();
    const told: unknown[] = [];
    const stop = hlsJsProbe(hls)?.listen((...error) => told.push(error), createRequestTally());
    const trigger = (fatal: boolean, type: string, details: string) =>
      hls.trigger(Hls.Events.ERROR, { fatal, type, details, error: new Error(details) } as never);
    trigger(false, 'mediaError', 'bufferStalledError');
    trigger(true, 'networkError', 'manifestLoadError');
    trigger(true, 'mediaError', 'bufferAppendError');
    trigger(true, 'keySystemError', 'keySystemNoKeys');
    stop?.();
    trigger(true, 'networkError', 'levelLoadError');
    hls.destroy();
    expect(told).toEqual([
      ['E0003', { fatal: true, detail: 'manifestLoadError' }],
      ['E0004', { fatal: true, detail: 'bufferAppendError' }],
      ['E0012', { fatal: true, detail: 'keySystemNoKeys' }],
    ]);
  });
});

import Hls from 'hls.js';
import { describe, expect, it } from 'vitest';
import { dashJsProbe } from './dash-js.ts';
import { drmName } from './drm-name.ts';
import type { EngineProbe } from './engine-probe.ts';
import { hlsJsProbe } from './hls-js.ts';
import { createRequestTally } from './request-tally.ts';
import { shakaProbe } from './shaka.ts';
import { videoJsProbe } from './video-js.ts';

/** An engine that tells its events to whoever listens, with what a test adds. Real ones are in engines.browser.test.ts. */
const fakeEngine = (change: object) => {
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>();
  const add = (type: string, listener: (...args: unknown[]) => void) =>
    listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  const remove = (type: string, listener: unknown) =>
    listeners.set(
      type,
      (listeners.get(type) ?? []).filter((one) => one !== listener),
    );
  const tell = (type: string, ...args: unknown[]) => {
    for (const listener of listeners.get(type) ?? []) listener(...args);
  };
  const engine = { on: add, off: remove, addEventListener: add, removeEventListener: remove, ...change };
  return { engine, tell, heard: () => [...listeners.values()].flat().length };
};

const listenTo = (probe: EngineProbe | undefined) => {
  const errors: unknown[] = [];
  const tally = createRequestTally();
  const stop = probe?.listen((...error) => errors.push(error), tally);
  return { errors, tally, stop: () => stop?.() };
};

describe('hlsJsProbe', () => {
  it('tells requests for media, and what failed, of a real instance', () => {
    const hls = new Hls({ enableWorker: false });
    const { tally } = listenTo(hlsJsProbe(hls));
    const stats = { total: 900, loaded: 900, loading: { start: 100, first: 140, end: 200 } };
    const load = (data: object) => hls.trigger(Hls.Events.FRAG_LOADED, data as never);
    load({ frag: { type: 'main', stats }, part: null });
    load({ frag: { type: 'audio', stats }, part: null });
    load({ frag: { type: 'subtitle', stats }, part: null });
    const fail = (details: string) =>
      hls.trigger(Hls.Events.ERROR, { fatal: false, type: 'networkError', details, frag: { type: 'main' } } as never);
    fail('fragLoadError');
    fail('levelLoadError');
    hls.destroy();
    expect(tally.totals()).toMatchObject({ requests: 2, requestBytes: 1800, requestMs: 200, requestLatencyMs: 80 });
    expect(tally.totals().requestFailures).toBe(1);
  });

  it('takes what was noted before it listened, at its times', () => {
    const { engine, tell } = fakeEngine({ levels: [], currentLevel: -1 });
    const stats = { total: 900, loaded: 900, loading: { start: 100, first: 140, end: 200 } };
    const loaded = { frag: { type: 'main', stats } };
    const keyInfo = { decryptdata: { keyFormat: 'urn:uuid:edef8ba9-79d6-4ace-a3c8-27dcd51d21ed' } };
    const probe = hlsJsProbe(engine, [
      { name: 'hlsKeyLoading', data: {}, atMs: 1000 },
      { name: 'hlsKeyLoaded', data: { keyInfo }, atMs: 1250 },
      { name: 'hlsFragLoaded', data: loaded, atMs: 1300 },
      { name: 'hlsError', data: { details: 'fragLoadError', fatal: false }, atMs: 1400 },
    ]);
    const { tally } = listenTo(probe);
    tell('hlsFragLoaded', 'hlsFragLoaded', loaded);
    expect(tally.totals()).toMatchObject({ requests: 2, requestBytes: 1800, requestFailures: 1, drmLoadMs: 250 });
  });

  it('tells the content protection by the format of the keys, and none of plain AES', () => {
    const { engine, tell } = fakeEngine({ levels: [], currentLevel: -1 });
    const probe = hlsJsProbe(engine);
    const { tally } = listenTo(probe);
    const key = (keyFormat: string) => {
      tell('hlsKeyLoading', 'hlsKeyLoading', {});
      tell('hlsKeyLoaded', 'hlsKeyLoaded', { keyInfo: { decryptdata: { keyFormat } } });
    };
    key('identity');
    expect(probe?.media?.()).toEqual({});
    expect(tally.totals()).not.toHaveProperty('drmLoadMs');
    key('urn:uuid:edef8ba9-79d6-4ace-a3c8-27dcd51d21ed');
    expect(probe?.media?.()).toEqual({ drm: 'widevine' });
    expect(tally.totals().drmLoadMs).toBeGreaterThanOrEqual(0);
  });

  it('tells how far behind a live picture is, and nothing of others', () => {
    const level = {
      width: 1,
      height: 1,
      bitrate: 1,
      frameRate: 24,
      videoCodec: 'avc1.64001f',
      details: { live: true },
    };
    const live = hlsJsProbe(fakeEngine({ levels: [level], currentLevel: 0, latency: 6.5 }).engine);
    expect(live?.liveLatencyMs?.()).toBe(6500);
    expect(live?.media?.()).toEqual({ videoCodec: 'avc1.64001f', frameRate: 24 });
    const film = hlsJsProbe(fakeEngine({ levels: [], currentLevel: 0, latency: 6.5 }).engine);
    expect(film?.liveLatencyMs?.()).toBeUndefined();
  });
});

describe('shakaProbe', () => {
  const parts = {
    getVariantTracks: () => [
      { active: false, width: 1, height: 1, bandwidth: 1 },
      { active: true, width: 640, height: 360, bandwidth: 500_000, videoCodec: 'avc1.64001e', frameRate: 25 },
    ],
    getAssetUri: () => 'https://media.example/film.mpd',
    isLive: () => true,
    getStats: () => ({ licenseTime: 0.25, liveLatency: 3.5 }),
    drmInfo: () => ({ keySystem: 'com.widevine.alpha' }),
  };

  it('tells what plays', () => {
    const probe = shakaProbe(fakeEngine(parts).engine);
    expect(probe?.rendition()).toEqual({ width: 640, height: 360, bitrateBps: 500_000 });
    expect(probe?.source()).toBe('https://media.example/film.mpd');
    expect(probe?.streamType()).toBe('live');
    expect(probe?.liveLatencyMs?.()).toBe(3500);
    expect(probe?.media?.()).toEqual({ videoCodec: 'avc1.64001e', frameRate: 25, drm: 'widevine' });
  });

  it('tells critical errors, requests for media and the first licence, until it is stopped', () => {
    const { engine, tell, heard } = fakeEngine(parts);
    const { errors, tally, stop } = listenTo(shakaProbe(engine));
    const fail = (severity: number, category: number) =>
      tell('error', { type: 'error', detail: { severity, category, code: 1000 + category } });
    for (const category of [1, 3, 6]) fail(2, category);
    fail(1, 1);
    const request = { requestStartTime: Date.now(), timeToFirstByte: 0 };
    const download = (requestType: number, type: number) =>
      tell('downloadcompleted', {
        type: 'downloadcompleted',
        requestType,
        context: { type },
        request,
        response: { data: new ArrayBuffer(700) },
      });
    download(1, 1);
    download(1, 0);
    download(0, 4);
    tell('downloadfailed', { type: 'downloadfailed', requestType: 1, context: { type: 1 }, aborted: false });
    tell('downloadfailed', { type: 'downloadfailed', requestType: 1, context: { type: 1 }, aborted: true });
    tell('drmsessionupdate', { type: 'drmsessionupdate' });
    expect(errors).toEqual([
      ['E0003', { fatal: true, detail: 'Shaka 1001' }],
      ['E0004', { fatal: true, detail: 'Shaka 1003' }],
      ['E0012', { fatal: true, detail: 'Shaka 1006' }],
    ]);
    expect(tally.totals()).toMatchObject({ requests: 1, requestBytes: 700, requestFailures: 1, drmLoadMs: 250 });
    stop();
    expect(heard()).toBe(0);
  });
});

describe('dashJsProbe', () => {
  const parts = {
    getCurrentRepresentationForType: (type: string) =>
      type === 'video'
        ? { width: 640, height: 360, bandwidth: 500_000, codecs: 'video/mp4;codecs="avc1.64001e"', frameRate: 24 }
        : { bandwidth: 64_000, codecs: 'mp4a.40.2' },
    getSource: () => 'https://media.example/film.mpd',
    isDynamic: () => true,
    getCurrentLiveLatency: () => 2.5,
  };

  it('tells what plays', () => {
    const probe = dashJsProbe(fakeEngine(parts).engine);
    expect(probe?.rendition()).toEqual({ width: 640, height: 360, bitrateBps: 500_000 });
    expect(probe?.source()).toBe('https://media.example/film.mpd');
    expect(probe?.streamType()).toBe('live');
    expect(probe?.liveLatencyMs?.()).toBe(2500);
    expect(probe?.media?.()).toEqual({ videoCodec: 'avc1.64001e', audioCodec: 'mp4a.40.2', frameRate: 24 });
  });

  it('tells errors that end playback, requests for media and the licence, until it is stopped', () => {
    const { engine, tell, heard } = fakeEngine(parts);
    const probe = dashJsProbe(engine);
    const { errors, tally, stop } = listenTo(probe);
    for (const code of [11, 17, 20, 112]) tell('error', { type: 'error', error: { code } });
    const request = {
      type: 'MediaSegment',
      mediaType: 'video',
      startDate: new Date(1000),
      firstByteDate: new Date(1040),
      endDate: new Date(1100),
    };
    const loaded = (change: object, error?: object) =>
      tell('fragmentLoadingCompleted', {
        type: 'fragmentLoadingCompleted',
        request: { ...request, ...change },
        response: new ArrayBuffer(700),
        error,
      });
    loaded({});
    loaded({ type: 'InitializationSegment' });
    loaded({ mediaType: 'text' });
    loaded({}, { code: 17 });
    tell('public_keySystemSelected', {
      type: 'public_keySystemSelected',
      data: { keySystem: { systemString: 'com.microsoft.playready' } },
    });
    tell('public_licenseRequestSending', { type: 'public_licenseRequestSending' });
    tell('public_licenseRequestComplete', { type: 'public_licenseRequestComplete' });
    expect(errors).toEqual([
      ['E0003', { fatal: true, detail: 'dash.js 11' }],
      ['E0004', { fatal: true, detail: 'dash.js 20' }],
      ['E0012', { fatal: true, detail: 'dash.js 112' }],
    ]);
    expect(tally.totals()).toMatchObject({
      requests: 1,
      requestBytes: 700,
      requestMs: 100,
      requestLatencyMs: 40,
      requestFailures: 1,
    });
    expect(tally.totals().drmLoadMs).toBeGreaterThanOrEqual(0);
    expect(probe?.media?.().drm).toBe('playready');
    stop();
    expect(heard()).toBe(0);
  });
});

describe('videoJsProbe', () => {
  const attributes = {
    BANDWIDTH: 500_000,
    RESOLUTION: { width: 640, height: 360 },
    CODECS: 'avc1.64001e, mp4a.40.2',
    'FRAME-RATE': 24,
  };
  const parts = {
    currentSource: () => ({ src: 'https://media.example/master.m3u8' }),
    tech: () => ({ vhs: { playlists: { media: () => ({ attributes }) } } }),
    error: () => ({ code: 2 }),
    duration: () => Number.POSITIVE_INFINITY,
  };

  it('tells what plays, also where the browser plays by itself', () => {
    const probe = videoJsProbe(fakeEngine(parts).engine);
    expect(probe?.rendition()).toEqual({ width: 640, height: 360, bitrateBps: 500_000 });
    expect(probe?.source()).toBe('https://media.example/master.m3u8');
    expect(probe?.streamType()).toBe('live');
    expect(probe?.media?.()).toEqual({ videoCodec: 'avc1.64001e', audioCodec: 'mp4a.40.2', frameRate: 24 });
    const plain = videoJsProbe(fakeEngine({ ...parts, tech: () => ({}), duration: () => 40 }).engine);
    expect(plain?.rendition()).toBeUndefined();
    expect(plain?.streamType()).toBeUndefined();
  });

  it('tells its errors, until it is stopped', () => {
    const { engine, tell, heard } = fakeEngine(parts);
    const { errors, stop } = listenTo(videoJsProbe(engine));
    tell('error');
    expect(errors).toEqual([['E0003', { fatal: true, detail: 'Video.js 2' }]]);
    stop();
    expect(heard()).toBe(0);
  });
});

describe('drmName', () => {
  it.each([
    ['com.widevine.alpha', 'widevine'],
    ['com.microsoft.playready.recommendation', 'playready'],
    ['com.apple.fps', 'fairplay'],
    ['org.w3.clearkey', 'clearkey'],
    ['identity', undefined],
    [undefined, undefined],
  ])('calls %s %s', (keySystem, name) => {
    expect(drmName(keySystem)).toBe(name);
  });
});

describe('every probe', () => {
  it.each([
    ['hls.js', hlsJsProbe, { levels: [], currentLevel: 0 }, ['hlsError', 'hlsFragLoaded', 'hlsKeyLoaded']],
    [
      'Shaka Player',
      shakaProbe,
      { getVariantTracks: 0, getAssetUri: 0, isLive: 0, getStats: 0, drmInfo: 0 },
      ['error', 'downloadcompleted', 'drmsessionupdate'],
    ],
    [
      'dash.js',
      dashJsProbe,
      { getSource: 0, isDynamic: 0, getCurrentLiveLatency: 0 },
      ['error', 'fragmentLoadingCompleted', 'public_keySystemSelected'],
    ],
    ['Video.js', videoJsProbe, { currentSource: 0, tech: 0, error: 0, duration: 0 }, ['error']],
  ] as const)('of %s never throws into the engine that tells it something odd', (_name, recognise, shape, events) => {
    const fail = () => {
      throw new Error('odd');
    };
    const methods = Object.fromEntries(
      Object.entries(shape).map(([name, value]) => [name, value === 0 ? fail : value]),
    );
    const { engine, tell, heard } = fakeEngine({ ...methods, ...(recognise === hlsJsProbe && shape) });
    listenTo(recognise(engine));
    expect(heard()).toBeGreaterThan(0);
    for (const event of events)
      for (const data of [
        undefined,
        null,
        7,
        {},
        { type: event },
        {
          type: event,
          get frag() {
            return fail();
          },
        },
      ])
        expect(() => tell(event, ...(recognise === hlsJsProbe ? [event, data] : [data]))).not.toThrow();
  });
});

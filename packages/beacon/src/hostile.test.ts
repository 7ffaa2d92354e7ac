import type { Beat } from '@playhead/contract/beats';
import { BeatSchema } from '@playhead/contract/beats/schema';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { monitor } from './index.ts';
import { createFakeClock } from './testing/fake-clock.ts';
import { createFakeTransport } from './testing/fake-transport.ts';

const isBeat = Compile(BeatSchema);

const fail = () => {
  throw new Error('hostile');
};

/** What a property of an element, an engine or metadata may turn out to be. */
const value = fc.oneof(
  fc.constantFrom(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 0.5, 1e21, '', 'x', true, false),
  fc.double(),
  fc.string({ maxLength: 600 }),
  fc.constantFrom(
    {},
    [],
    Symbol('hostile'),
    fail,
    () => Number.NaN,
    () => ({}),
    () => null,
    10n,
  ),
);

const ELEMENT = [
  ...['currentTime', 'duration', 'paused', 'seeking', 'ended', 'loop', 'autoplay', 'readyState', 'networkState'],
  ...['playbackRate', 'videoWidth', 'videoHeight', 'clientWidth', 'clientHeight', 'currentSrc', 'error', 'muted'],
  ...['played', 'buffered', 'textTracks', 'remote', 'getVideoPlaybackQuality', 'matches', 'closest', 'getRootNode'],
  ...['requestVideoFrameCallback', 'ownerDocument', 'addEventListener', 'removeEventListener'],
] as const;

const ENGINE = [
  ...['name', 'rendition', 'source', 'streamType', 'listen', 'media', 'liveLatencyMs', 'levels', 'currentLevel', 'url'],
  ...['on', 'off', 'getVariantTracks', 'getAssetUri', 'isLive', 'getStats', 'drmInfo', 'addEventListener', 'latency'],
  ...['getSource', 'isDynamic', 'getCurrentLiveLatency', 'currentSource', 'tech', 'error', 'duration'],
] as const;

const METADATA = [
  'title',
  'videoId',
  'custom',
  'deployment',
  'frameRate',
  'sourceUrl',
  'viewerId',
  'toString',
] as const;

const EVENTS = [
  ...['play', 'playing', 'pause', 'seeking', 'seeked', 'waiting', 'ended', 'timeupdate', 'emptied', 'loadstart'],
  ...['error', 'fullscreenchange', 'enterpictureinpicture', 'hlsError', 'hlsFragLoaded', 'fragmentLoadingCompleted'],
] as const;

/** A part of an object: a plain value, or a getter that throws. */
const part = <Name extends string>(names: readonly Name[]) =>
  fc.record({ name: fc.constantFrom(...names), value, throws: fc.boolean() });

const step = fc.record({
  change: part(ELEMENT),
  event: fc.option(fc.constantFrom(...EVENTS)),
  news: fc.option(fc.constantFrom('hidden', 'frozen', 'back', 'visible', 'left')),
  call: fc.option(fc.constantFrom('load', 'error', 'rendition', 'engine')),
  argument: value,
  passMs: fc.constantFrom(0, 50, 300, 3000, 40_000),
});

const define = (target: object, { name, value, throws }: { name: string; value: unknown; throws: boolean }) =>
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: true,
    ...(throws ? { get: fail } : { value, writable: true }),
  });

const build = (parts: readonly { name: string; value: unknown; throws: boolean }[], base: object = {}) => {
  for (const one of parts) define(base, one);
  return base;
};

/** One run of a page with an element, an engine and metadata of that kind. */
interface Story {
  readonly element: Parameters<typeof build>[0];
  readonly engine: Parameters<typeof build>[0];
  readonly metadata: Parameters<typeof build>[0];
  readonly steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[];
}

const live = ({ element: parts, engine, metadata, steps }: Story): readonly Beat[] => {
  const clock = createFakeClock();
  const transport = createFakeTransport();
  const element = new EventTarget();
  const start = {
    currentTime: 0,
    paused: false,
    readyState: 4,
    duration: 60,
    playbackRate: 1,
    currentSrc: 'https://a.test/a',
  };
  Object.assign(element, start);
  build(parts, element);
  const watched = monitor(element as HTMLVideoElement, {
    endpoint: '/beats',
    token: () => 'token',
    engine: build(engine),
    metadata: () => build(metadata),
    clock,
    transport,
  });
  for (const { change, event, news, call, argument, passMs } of steps) {
    define(element, change);
    if (event) EventTarget.prototype.dispatchEvent.call(element, new Event(event));
    if (news) transport.tell(news as 'hidden');
    const given = argument as never;
    if (call === 'error') watched.error(given, { fatal: false, detail: given });
    else if (call) watched[call](given);
    clock.pass(passMs);
  }
  watched.stop();
  return [...transport.beats, ...transport.kept];
};

const still = { change: { name: 'muted', value: false, throws: false }, call: null, argument: 0, event: null } as const;

/** Found by chance: a size that no number can be made of, first read when a page that was left is hidden. */
const UNREADABLE_SIZE: Story = {
  element: [],
  engine: [],
  metadata: [],
  steps: [
    { ...still, news: 'left', passMs: 3000 },
    { ...still, news: 'hidden', passMs: 0, change: { name: 'clientWidth', value: Symbol('hostile'), throws: false } },
    { ...still, news: 'hidden', passMs: 0, event: 'play' },
  ],
};

describe('a monitor', () => {
  it('never throws into the page and tells only what the format takes, whatever element and engine are', () => {
    const story = fc.record({
      element: fc.array(part(ELEMENT), { maxLength: 12 }),
      engine: fc.array(part(ENGINE), { maxLength: 30 }),
      metadata: fc.array(part(METADATA), { maxLength: 5 }),
      steps: fc.array(step, { maxLength: 25 }),
    });
    let told = 0;
    fc.assert(
      fc.property(story, (given) => {
        const beats = live(given);
        told += beats.length;
        for (const beat of beats) {
          // What is sent is what JSON makes of it.
          const sent = JSON.parse(JSON.stringify(beat));
          expect([...isBeat.Errors(sent)].map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
        }
      }),
      { numRuns: 400, examples: [[UNREADABLE_SIZE]] },
    );
    expect(told).toBeGreaterThan(1000);
  });
});

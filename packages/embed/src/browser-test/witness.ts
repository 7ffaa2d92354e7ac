import type { Page } from 'playwright-core';

/** What happened to the media elements of a page since it began. */
export interface Testimony {
  /** Pictures presented as the first of an element, by their height. */
  readonly firstFrames: number[];
  /**
   * Media events in order. `waiting` stands for a stall: nothing lay ahead. `jump` is a picture that doesn't follow the one before, though
   * nobody sought.
   */
  readonly events: string[];
  /** How often an element waited though data lay ahead: the machine was too slow to show it. */
  readonly slow: number;
  /** All the offsets that buffers put media's own times at, in seconds, each once. */
  readonly offsets: number[];
  /** Addresses of objects that were made and not given back. */
  readonly openAddresses: number;
}

declare global {
  var testimony: {
    readonly firstFrames: number[];
    readonly events: string[];
    readonly addresses: Set<string>;
    readonly offsets: Set<number>;
    slow: number;
  };
}

const EVENTS = ['loadstart', 'emptied', 'playing', 'waiting', 'seeking', 'pause', 'ended', 'error'] as const;

/** Watches the media elements of a page, in shadow trees too, from before its first script. */
export const witness = (page: Page): Promise<unknown> => page.addInitScript(watchMedia, EVENTS);

/** Stands alone, since its text is what is sent to the page. */
function watchMedia(types: readonly string[]): void {
  const STALLED_AHEAD_SECONDS = 0.25;
  const JUMP_SECONDS = 0.5;
  const seen = new WeakSet<EventTarget>();
  const slow = new WeakSet<EventTarget>();
  globalThis.testimony = { firstFrames: [], events: [], addresses: new Set(), offsets: new Set(), slow: 0 };
  const { firstFrames, events, addresses, offsets } = globalThis.testimony;
  const aheadSeconds = ({ buffered, currentTime }: HTMLMediaElement) => {
    for (let index = 0; index < buffered.length; index += 1) {
      if (buffered.start(index) <= currentTime + 0.1 && buffered.end(index) > currentTime)
        return buffered.end(index) - currentTime;
    }
    return 0;
  };
  const watchPictures = (video: HTMLVideoElement) => {
    let isFirst = true;
    let last = { atMs: 0, seconds: Number.NaN };
    video.addEventListener('seeking', () => {
      last = { atMs: 0, seconds: Number.NaN };
    });
    video.addEventListener('emptied', () => {
      last = { atMs: 0, seconds: Number.NaN };
    });
    const follow: VideoFrameRequestCallback = (_, { presentationTime: atMs, mediaTime, height }) => {
      if (isFirst) firstFrames.push(height);
      isFirst = false;
      const latest =
        last.seconds + ((atMs - last.atMs) / 1000) * video.playbackRate + JUMP_SECONDS * video.playbackRate;
      if (mediaTime < last.seconds - 0.001 || mediaTime > latest) events.push('jump');
      last = { atMs, seconds: mediaTime };
      video.requestVideoFrameCallback(follow);
    };
    video.requestVideoFrameCallback(follow);
  };
  const hear = ({ type, target }: Event) => {
    if (!(target instanceof HTMLVideoElement)) return;
    const isSlow = type === 'waiting' && aheadSeconds(target) > STALLED_AHEAD_SECONDS;
    // The `playing` that comes of it tells nothing either.
    if (isSlow || (type === 'playing' && slow.has(target))) {
      globalThis.testimony.slow += Number(isSlow);
      slow[isSlow ? 'add' : 'delete'](target);
    } else {
      events.push(type);
    }
    if (seen.has(target)) return;
    seen.add(target);
    watchPictures(target);
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    for (const type of types) root.addEventListener(type, hear, true);
    return root;
  };
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (object) => {
    const address = createObjectURL(object);
    addresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    addresses.delete(address);
    revokeObjectURL(address);
  };
  const { appendBuffer } = SourceBuffer.prototype;
  SourceBuffer.prototype.appendBuffer = function (bytes) {
    offsets.add(this.timestampOffset);
    appendBuffer.call(this, bytes);
  };
}

/** What it saw until now. */
export const testimonyOf = (page: Page): Promise<Testimony> =>
  page.evaluate(() => ({
    firstFrames: globalThis.testimony.firstFrames,
    events: globalThis.testimony.events,
    slow: globalThis.testimony.slow,
    offsets: [...globalThis.testimony.offsets],
    openAddresses: globalThis.testimony.addresses.size,
  }));

/** Waits until a first frame has been presented. */
export const firstFrame = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => globalThis.testimony.firstFrames.length > 0);

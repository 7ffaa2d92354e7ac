import type { FakeClock } from './fake-clock.ts';

/** The least of a media element that behaves like one, playing by a fake clock. For tests. */
export class FakeMediaElement extends EventTarget {
  currentSrc = 'https://media.example/film.mp4?token=secret';
  paused = true;
  seeking = false;
  ended = false;
  loop = false;
  autoplay = false;
  readyState = 4;
  networkState = 1;
  playbackRate = 1;
  duration = 600;
  videoWidth = 640;
  videoHeight = 360;
  clientWidth = 1280;
  clientHeight = 720;
  droppedVideoFrames = 0;
  totalVideoFrames = 0;
  muted = false;
  textTracks: { readonly kind: string; readonly mode: string }[] = [];
  remote = { state: 'disconnected' };
  /** The selector of how it is shown: `:fullscreen`, `:picture-in-picture`. */
  shown = '';
  #buffered: readonly (readonly [startSeconds: number, endSeconds: number])[] | undefined;
  error: { readonly code: number } | null = null;
  played: { length: number } = { length: 0 };
  #flowing = false;
  #sinceMs = 0;
  #positionMs = 0;
  readonly #clock: FakeClock;

  constructor(clock: FakeClock) {
    super();
    this.#clock = clock;
  }

  get currentTime(): number {
    const movedMs = this.#flowing ? (this.#clock.monotonicMs() - this.#sinceMs) * this.playbackRate : 0;
    return (this.#positionMs + movedMs) / 1000;
  }

  /** Puts the playhead there, without any event. */
  place(positionMs: number): void {
    this.#positionMs = positionMs;
    this.#sinceMs = this.#clock.monotonicMs();
  }

  /** Lets the playhead flow or stand. */
  flow(flowing: boolean): void {
    this.place(this.currentTime * 1000);
    this.#flowing = flowing;
    if (flowing) this.played = { length: 1 };
  }

  set buffered(ranges: readonly (readonly [startSeconds: number, endSeconds: number])[]) {
    this.#buffered = ranges;
  }

  get buffered(): TimeRanges | undefined {
    const ranges = this.#buffered;
    return ranges && { length: ranges.length, start: (at) => ranges[at]?.[0] ?? 0, end: (at) => ranges[at]?.[1] ?? 0 };
  }

  getVideoPlaybackQuality(): { droppedVideoFrames: number; totalVideoFrames: number } {
    return { droppedVideoFrames: this.droppedVideoFrames, totalVideoFrames: this.totalVideoFrames };
  }

  getRootNode(): object {
    return {};
  }

  matches(selector: string): boolean {
    return selector === this.shown;
  }

  closest(selector: string): FakeMediaElement | null {
    return this.matches(selector) ? this : null;
  }

  tell(type: string): void {
    this.dispatchEvent(new Event(type));
  }

  /** The viewer presses play; data is there at once. */
  start(): void {
    this.paused = false;
    this.tell('play');
    this.flow(true);
    this.tell('playing');
  }

  halt(): void {
    this.flow(false);
    this.paused = true;
    this.tell('pause');
  }

  /** Another source is set: the element is reset, as the load algorithm does, and events follow. */
  reset(src: string): void {
    this.flow(false);
    this.place(0);
    Object.assign(this, { currentSrc: src, paused: true, ended: false, readyState: 0, played: { length: 0 } });
    this.tell('emptied');
    this.tell('loadstart');
    this.readyState = 4;
    this.tell('loadedmetadata');
  }

  finish(): void {
    this.flow(false);
    this.place(this.duration * 1000);
    this.ended = true;
    this.paused = true;
    this.tell('pause');
    this.tell('ended');
  }
}

/** What happened to a media element: seen from outside, by its events and its frames alone. Times are of the page's monotonic clock. */
export interface Diary {
  /** A frame that was shown: when, and which moment of the content it is. */
  readonly frames: readonly (readonly [shownAtMs: number, contentMs: number])[];
  readonly events: readonly { readonly type: string; readonly atMs: number }[];
}

/** Runs in the page, before anything of it: keeps a diary of the first picture that is told to play, as `window.diary`. */
export function keepDiary(): void {
  const frames: [number, number][] = [];
  const events: { type: string; atMs: number }[] = [];
  Object.assign(window, { diary: { frames, events } });
  const watch = (media: HTMLVideoElement) => {
    for (const type of ['play', 'pause', 'seeking', 'ended']) {
      media.addEventListener(type, () => events.push({ type, atMs: performance.now() }), true);
    }
    const note: VideoFrameRequestCallback = (_, { expectedDisplayTime, mediaTime }) => {
      frames.push([expectedDisplayTime, mediaTime * 1000]);
      media.requestVideoFrameCallback(note);
    };
    media.requestVideoFrameCallback(note);
  };
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLVideoElement) {
    HTMLMediaElement.prototype.play = play;
    watch(this);
    return play.call(this);
  };
}

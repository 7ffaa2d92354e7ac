/** What the probe finds in a page. Times are milliseconds since the navigation began. */
export interface Sighting {
  readonly firstFrameMs: number;
  readonly frameHeight: number;
}

/** A task of 50 ms or more on the main thread. */
export interface LongTask {
  readonly startMs: number;
  readonly durationMs: number;
}

declare global {
  var benchLongTasks: LongTask[];
}

/** Begins the console message by which the probe tells; what follows is a {@link Sighting} in JSON. */
export const SIGHTING = 'bench-sighting ';

/**
 * Runs in the page before its own scripts: reports the first frame that any video presents, in shadow trees too, and collects long
 * tasks. Stands alone, since its text is what is sent to the page.
 */
export function probe(sighting: string): void {
  const watched = new WeakSet<HTMLVideoElement>();
  const watch = (event: Event) => {
    const video = event.target;
    if (!(video instanceof HTMLVideoElement) || watched.has(video)) return;
    watched.add(video);
    video.requestVideoFrameCallback((_, { presentationTime, height }) =>
      console.debug(sighting + JSON.stringify({ firstFrameMs: presentationTime, frameHeight: height })),
    );
  };
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    root.addEventListener('loadstart', watch, true);
    return root;
  };
  document.addEventListener('loadstart', watch, true);

  globalThis.benchLongTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      globalThis.benchLongTasks.push({ startMs: startTime, durationMs: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

import { type Clock, systemClock } from '../clock.ts';
import { guarded } from '../guard.ts';
import { MEDIA_EVENTS, POLL_MS } from '../watch/media-events.ts';

/** What a media element said at one moment. */
export interface Moment {
  /** On the monotonic clock. */
  readonly atMs: number;
  /** The element's event; `undefined` where there was none. */
  readonly type?: string | undefined;
  /** Properties of the element by their names. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Whether the viewer had just done something in the page. */
  readonly activated?: boolean | undefined;
}

/** A moment, and what was told then, if anything. */
export interface Noted<Told> extends Moment {
  readonly told?: Told | undefined;
}

/** Notes what a monitor would have seen of an element, until there is one. Takes up the page's time as little as that does. */
export interface Recorder<Told> {
  /** Something was told to whoever monitors. */
  readonly note: (told: Told) => void;
  /** Notes no more, and gives all that was noted, in order. */
  readonly stop: () => readonly Noted<Told>[];
}

/** What a monitor reads at every look. Its size and surroundings it reads as they are when it comes. */
const READ = (
  'currentSrc currentTime paused seeking ended loop autoplay readyState networkState playbackRate duration ' +
  'videoWidth videoHeight muted buffered played'
).split(' ');

/** Two minutes at ten a second. Whoever waits longer gets the rest of the samples coarser: a playback takes them at any distance. */
const MOST_MOMENTS = 1200;

/** Begins to note what happens to `element`. */
export const createRecorder = <Told>(element: HTMLVideoElement, clock: Clock = systemClock): Recorder<Told> => {
  const moments: Noted<Told>[] = [];
  let stopped = false;
  let polling = false;

  const look = (type?: string, told?: Told) => {
    if (stopped) return;
    const quality = element.getVideoPlaybackQuality?.();
    const facts = Object.fromEntries(READ.map((name) => [name, element[name as keyof HTMLVideoElement]]));
    const moment = {
      atMs: clock.monotonicMs(),
      type,
      facts: { ...facts, getVideoPlaybackQuality: () => quality },
      activated: globalThis.navigator?.userActivation?.isActive,
      told,
    };
    const isMore = moments.length >= MOST_MOMENTS && isSample(moment) && isSample(moments.at(-1));
    moments.splice(isMore ? -1 : moments.length, 1, moment);
    if (!element.paused) poll();
  };

  const poll = () => {
    if (polling) return;
    polling = true;
    clock.after(POLL_MS, () => {
      polling = false;
      if (!element.paused) look();
    });
  };

  const heard = guarded(({ type }: Event) => look(type));
  for (const type of MEDIA_EVENTS) element.addEventListener(type, heard, true);
  return {
    note: (told) => look(undefined, told),
    stop: () => {
      stopped = true;
      for (const type of MEDIA_EVENTS) element.removeEventListener(type, heard, true);
      return moments;
    },
  };
};

/** Whether a moment tells where the playhead is and nothing else. */
const isSample = (moment: Noted<unknown> | undefined): boolean =>
  (moment?.type ?? 'timeupdate') === 'timeupdate' && moment?.told === undefined;

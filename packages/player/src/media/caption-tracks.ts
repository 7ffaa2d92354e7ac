import type { CaptionTrack } from '@playhead/contract/options';
import type { CaptionState } from '../core/state.ts';

/** The side-car and in-stream captions of one media element. */
export interface CaptionTracks {
  /** Replaces the side-car tracks: WebVTT files, and SubRip files. */
  readonly load: (webVtt: readonly CaptionTrack[], subRip: readonly CaptionTrack[]) => void;
  /** Shows the track with this index, none for -1. */
  readonly select: (index: number) => void;
  readonly read: () => CaptionState;
  /** The track that is shown. */
  readonly active: () => TextTrack | undefined;
  /** Lets the browser draw the captions, where we can't: in its own full screen and in picture-in-picture. */
  readonly drawnByBrowser: (isDrawn: boolean) => void;
  readonly destroy: () => void;
}

/**
 * Keeps track of captions. Tracks are `hidden`, which loads their cues without drawing them: the player draws them itself,
 * clear of its control bar.
 *
 * @param changed called when tracks come, go or are selected.
 */
export function createCaptionTracks(media: HTMLMediaElement, changed: () => void): CaptionTracks {
  const ending = new AbortController();
  for (const event of ['addtrack', 'removetrack', 'change']) {
    media.textTracks.addEventListener(event, changed, { signal: ending.signal });
  }
  let shown: TextTrackMode = 'hidden';
  const list = () => [...media.textTracks].filter(isCaption);
  const active = () => list().find(({ mode }) => mode !== 'disabled');
  const apply = (chosen: TextTrack | undefined) => {
    for (const track of list()) setMode(track, track === chosen ? shown : 'disabled');
  };
  let sideCars: SideCars | undefined;
  return {
    load(webVtt, subRip) {
      sideCars?.remove();
      sideCars = addSideCars(media, [...webVtt, ...subRip], webVtt.length);
      changed();
    },
    select: (index) => apply(list()[index]),
    read: () => ({ tracks: list().map(describe), selected: list().findIndex(({ mode }) => mode !== 'disabled') }),
    active,
    drawnByBrowser(isDrawn) {
      shown = isDrawn ? 'showing' : 'hidden';
      apply(active());
    },
    destroy() {
      ending.abort();
      sideCars?.remove();
    },
  };
}

const isCaption = ({ kind }: TextTrack) => kind === 'captions' || kind === 'subtitles';
const describe = ({ label, language }: TextTrack) => ({ label, language });

/** Setting a mode that is set already would announce a change that isn't one. */
function setMode(track: TextTrack, mode: TextTrackMode): void {
  if (track.mode !== mode) track.mode = mode;
}

interface SideCars {
  readonly remove: () => void;
}

/** @param subRipFrom index of the first that is SubRip. */
function addSideCars(media: HTMLMediaElement, tracks: readonly CaptionTrack[], subRipFrom: number): SideCars {
  const ending = new AbortController();
  const elements = tracks.map((track, index) => {
    const element = document.createElement('track');
    element.kind = 'subtitles';
    element.label = track.label;
    element.srclang = track.id;
    media.append(element);
    element.track.mode = track.default ? 'hidden' : 'disabled';
    void setSource(element, track.file, index >= subRipFrom, ending.signal);
    return element;
  });
  return {
    remove() {
      ending.abort();
      for (const element of elements) element.remove();
    },
  };
}

/**
 * A track of another origin would need `crossorigin` on the media element, which in turn demands CORS of the film itself. So
 * such a track is fetched and handed over as a blob.
 */
async function setSource(
  element: HTMLTrackElement,
  file: string,
  isSubRip: boolean,
  signal: AbortSignal,
): Promise<void> {
  if (!URL.canParse(file, document.baseURI)) return;
  const url = new URL(file, document.baseURI);
  if (!isSubRip && (url.origin === location.origin || url.protocol === 'data:')) {
    element.src = url.href;
    return;
  }
  const blob = await fetch(url, { signal, credentials: 'omit' })
    .then((answer) => answer.blob())
    .then((fetched) => (isSubRip ? import('./sub-rip.ts').then(({ webVttOf }) => webVttOf(fetched)) : fetched))
    .catch(() => undefined);
  if (!blob || signal.aborted) return;
  const local = URL.createObjectURL(blob);
  signal.addEventListener('abort', () => URL.revokeObjectURL(local));
  element.src = local;
}

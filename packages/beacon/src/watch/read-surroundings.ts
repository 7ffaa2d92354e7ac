import { VIEW_FEATURES, type ViewMode } from '@playhead/contract/beats';
import { attempt } from '../guard.ts';
import { count, type Watched } from './read-element.ts';

/** How the picture is shown, and what is used, at one moment. */
export interface Surroundings {
  readonly mode: ViewMode;
  /** Bits of `VIEW_FEATURES`. */
  readonly features: number;
  /** CSS pixels; 0 where the element has no size. */
  readonly playerWidth: number;
  readonly playerHeight: number;
}

/** What Safari has instead of the standard's ways, or beside them. */
interface Safari {
  readonly webkitPresentationMode?: string;
  readonly webkitDisplayingFullscreen?: boolean;
}

/** Whether the element or what it stands in fills the screen; in a shadow tree, also what that stands in. */
const isFullscreen = (node: Partial<Element> | undefined): boolean => {
  if (!node?.getRootNode) return false;
  const { host }: Partial<ShadowRoot> = node.getRootNode() as Partial<ShadowRoot>;
  return Boolean(attempt(() => node.closest?.(':fullscreen'))) || isFullscreen(host);
};

const readMode = (element: Watched & Safari): ViewMode => {
  const { webkitPresentationMode, webkitDisplayingFullscreen } = element;
  // Browsers that don't know the selector throw.
  const pip =
    webkitPresentationMode === 'picture-in-picture' || attempt(() => element.matches?.(':picture-in-picture'));
  if (pip) return 'pip';
  return webkitDisplayingFullscreen || isFullscreen(element) ? 'fullscreen' : 'inline';
};

const isShowingCaptions = ({ textTracks }: Watched): boolean =>
  Array.from(textTracks ?? []).some(({ kind, mode }) => mode === 'showing' && /^(captions|subtitles)$/.test(kind));

/** Engines catch up with a live edge a little faster; that is nobody's choice. */
const isOtherSpeed = ({ playbackRate = 1, duration }: Watched): boolean =>
  duration !== Number.POSITIVE_INFINITY && playbackRate > 0 && playbackRate !== 1;

const readFeatures = (element: Watched, mode: ViewMode): number => {
  const { fullscreen, pip, captions, cast, speed, muted } = VIEW_FEATURES;
  const used: readonly (readonly [number, boolean])[] = [
    [fullscreen, mode === 'fullscreen'],
    [pip, mode === 'pip'],
    [captions, attempt(() => isShowingCaptions(element)) === true],
    [cast, attempt(() => element.remote?.state) === 'connected'],
    [speed, attempt(() => isOtherSpeed(element)) === true],
    [muted, element.muted === true],
  ];
  return used.reduce((bits, [bit, isUsed]) => bits | (isUsed ? bit : 0), 0);
};

/** Reads them; may cost the page a layout. */
export const readSurroundings = (element: Watched): Surroundings => {
  const mode = attempt(() => readMode(element)) ?? 'inline';
  return {
    mode,
    features: readFeatures(element, mode),
    playerWidth: count(element.clientWidth),
    playerHeight: count(element.clientHeight),
  };
};

/** Content buffered ahead of the playhead without a gap, in ms; `undefined` where the element cannot tell. */
export const readBufferMs = ({ buffered, currentTime = 0 }: Watched): number | undefined => {
  if (!buffered) return undefined;
  for (let index = 0; index < buffered.length; index++) {
    // A gap of a tenth of a second is none: engines start a little after the position that was asked for.
    if (buffered.start(index) - 0.1 <= currentTime && buffered.end(index) >= currentTime)
      return count((buffered.end(index) - currentTime) * 1000);
  }
  return 0;
};

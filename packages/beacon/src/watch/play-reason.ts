import type { PlayReason, ViewState } from '@playhead/contract/beats';

/** What is known when a view begins. */
export interface Beginning {
  /** Playback was under way when someone first looked. */
  readonly joined: boolean;
  /** State of the view before, if that was of the same content. */
  readonly before: ViewState | undefined;
  /** Whether the viewer has just done something in the page; `undefined` in browsers that don't tell. */
  readonly activated: boolean | undefined;
  /** The `autoplay` attribute was at work. */
  readonly autoplay: boolean;
  /** The page has told of another item. */
  readonly toldOfLoads: boolean;
}

/** What made a view begin; `undefined` where that can't be known. */
export const playReasonOf = (beginning: Beginning): PlayReason | undefined => {
  const { joined, before, activated, autoplay, toldOfLoads } = beginning;
  if (joined) return undefined;
  if (before === 'ended') return 'replay';
  if (before === 'failed') return 'retry';
  if (activated) return 'click';
  if (autoplay) return 'autoplay';
  if (toldOfLoads) return 'playlist';
  return activated === undefined ? undefined : 'api';
};

import type { OptionsDocument } from '@playhead/contract/options';
import { currentItem } from '../core/playlist.ts';
import type { PlayerState } from '../core/state.ts';
import type { Texts } from '../core/texts/en.ts';
import { createTranslate } from '../core/texts/translate.ts';
import { timelineOf } from '../core/timeline.ts';
import type { Player } from '../player/player.ts';
import { type Activity, createActivity } from './activity.ts';
import { element, setAttributes } from './dom.ts';
import { createSurface } from './gestures.ts';
import { createAnnouncer } from './overlays/announcer.ts';
import { createCaptions } from './overlays/captions.ts';
import { createCentre } from './overlays/centre.ts';
import { createErrorScreen } from './overlays/error-screen.ts';
import { createMutedNotice } from './overlays/muted-notice.ts';
import { createTitle } from './overlays/title.ts';
import type { Part, Scene } from './part.ts';
import { createPresentation, type Presentation } from './presentation.ts';

const HAVE_CURRENT_DATA = 2;

/** Where there is no picture after this time, the controls come all the same. */
const CONTROLS_WAIT_MS = 1500;

/** What the outside may do with the user interface. */
export interface Interface {
  readonly activity: Activity;
  readonly presentation: Presentation;
  /** Takes it down. The media element stays where it is. */
  readonly unmount: () => void;
}

/** Where the user interface goes. */
export interface Mount {
  readonly host: HTMLElement;
  /** Holds the media element already. */
  readonly frame: HTMLElement;
  readonly player: Player;
  readonly texts: Texts;
  /** What the options were resolved from, for those of what comes later. */
  readonly documents: readonly OptionsDocument[];
  /** What "Try again" on the error screen does. */
  readonly retry: () => void;
}

/** Puts the user interface around a player. */
export function mountInterface({ host, frame, player, texts, documents, retry }: Mount): Interface {
  const ending = new AbortController();
  const { signal } = ending;
  const activity = createActivity(player, frame, signal);
  const presentation = createPresentation(player, host, signal);
  const { language } = player;
  const scene: Scene = {
    player,
    frame,
    translate: createTranslate(texts),
    language,
    activity,
    presentation,
    documents,
    signal,
  };
  const parts = createParts(scene, retry);
  frame.append(...parts.map((part) => part.element));
  const draw = (state: PlayerState, before?: PlayerState) => {
    describeFrame(scene, state);
    for (const part of parts) part.update?.(state);
    // Whoever has just begun to play is shown what there is, for a moment.
    if (before?.playback.paused && !state.playback.paused) activity.touch();
    activity.review();
  };
  signal.addEventListener('abort', player.state.subscribe(draw));
  followPointer(scene);
  void addControls(scene, parts);
  draw(player.state.get());
  return {
    activity,
    presentation,
    unmount() {
      ending.abort();
      for (const part of parts) part.element.remove();
    },
  };
}

function createParts(scene: Scene, retry: () => void): Part[] {
  const shade: Part = { element: element('div', { class: 'shade' }) };
  const over = [createCaptions, createSurface, createTitle, createCentre].map((create) => create(scene));
  const last = [createMutedNotice, createErrorScreen(retry), createAnnouncer].map((create) => create(scene));
  return [shade, ...over, ...last];
}

/** Adds the controls, and everything else that a viewer may want, when its code has come. */
async function addControls(scene: Scene, parts: Part[]): Promise<void> {
  await firstFrame(scene);
  // Without it a viewer still has the picture, the big button and the keys of the browser.
  const loaded = await import('./controls/controls.ts').catch(() => undefined);
  if (!scene.signal.aborted) await loaded?.addControls(scene, parts);
}

/** A viewer who waits for the picture needs no controls yet, and they would make the picture wait. */
function firstFrame({ player: { media, options }, signal }: Scene): Promise<unknown> | undefined {
  if (!options.autostart || media.readyState >= HAVE_CURRENT_DATA) return undefined;
  return new Promise((resolve) => {
    media.addEventListener('loadeddata', resolve, { signal });
    setTimeout(resolve, CONTROLS_WAIT_MS);
  });
}

/** Says in classes what the stylesheet needs to know, and to screen readers what this is. */
function describeFrame({ frame, player, language, translate }: Scene, state: PlayerState): void {
  const { playback, failure, wishesToPlay } = state;
  const { objectFit, progressBarColor, aspectRatio, controls } = player.options;
  const title = currentItem(state.playlist)?.description?.title;
  const classes = {
    started: playback.started,
    paused: playback.paused && !wishesToPlay,
    ended: playback.ended,
    busy: !failure && (wishesToPlay || playback.buffering || (playback.seeking && !playback.paused)),
    live: timelineOf(playback).live,
    failed: failure !== undefined,
    bare: !controls,
  };
  for (const [name, isSet] of Object.entries(classes)) frame.classList.toggle(name, isSet);
  setAttributes(frame, {
    lang: language,
    'aria-label': title ? `${translate('player')}: ${title}` : translate('player'),
  });
  frame.style.setProperty('--fit', objectFit);
  frame.style.setProperty('--option-accent', progressBarColor);
  frame.style.setProperty('--option-ratio', aspectRatio);
}

function followPointer({ frame, activity, signal }: Scene): void {
  const touch = ({ pointerType }: PointerEvent) => pointerType === 'mouse' && activity.touch();
  frame.addEventListener('pointermove', touch, { signal });
  frame.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && activity.rest(), { signal });
  frame.addEventListener('focusin', () => activity.review(), { signal });
  // A finger on a control keeps the controls; a tap on the picture is the surface's own affair.
  frame.addEventListener(
    'pointerdown',
    (event) =>
      event.composedPath().some((node) => node instanceof Element && node.matches('.bar, .menu, .dialog')) &&
      activity.touch(),
    { signal },
  );
}

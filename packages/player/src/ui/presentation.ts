import type { Player } from '../player/player.ts';

/** Full screen and picture-in-picture. */
export interface Presentation {
  readonly canPictureInPicture: boolean;
  /** @param isWanted without it, the other of what is. */
  readonly fullscreen: (isWanted?: boolean) => void;
  readonly pictureInPicture: (isWanted?: boolean) => void;
}

interface AppleVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

/** Class on the host while it fills the window because the browser gave no full screen. */
const FULL_WINDOW = 'playhead-full-window';

/**
 * Controls how the player is presented; what the browser really does is read from its own events.
 * Where there is no full screen for elements, iPhones get the system's player and everything else fills the window.
 */
export function createPresentation(player: Player, host: HTMLElement, signal: AbortSignal): Presentation {
  const { media, state, events } = player;
  const isFull = () => document.fullscreenElement === host || host.classList.contains(FULL_WINDOW);
  const readFullscreen = () => {
    if (isFull() === state.get().fullscreen) return;
    state.patch({ fullscreen: isFull() });
    events.emit('fullscreen', { isFullScreen: isFull() });
    events.emit(isFull() ? 'fullscreen_on' : 'fullscreen_off', undefined);
  };
  const fillWindow = (isFilled: boolean) => {
    host.classList.toggle(FULL_WINDOW, isFilled);
    readFullscreen();
  };
  document.addEventListener('fullscreenchange', readFullscreen, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && fillWindow(false), { signal });
  followPictureInPicture(player, signal);
  signal.addEventListener('abort', () => fillWindow(false));
  return {
    canPictureInPicture: document.pictureInPictureEnabled === true,
    fullscreen(isWanted = !isFull()) {
      if (isWanted) void enterFullscreen(host, media, () => fillWindow(true));
      else void leaveFullscreen(host, () => fillWindow(false));
    },
    pictureInPicture(isWanted = !state.get().pictureInPicture) {
      const done = isWanted ? media.requestPictureInPicture?.() : document.exitPictureInPicture?.();
      // Refused without a gesture or before metadata: nothing changes, and the button goes on showing so.
      void done?.catch(() => undefined);
    },
  };
}

async function enterFullscreen(host: HTMLElement, media: AppleVideo, fallback: () => void): Promise<void> {
  if (document.fullscreenEnabled) return host.requestFullscreen({ navigationUI: 'hide' }).catch(fallback);
  if (media.webkitEnterFullscreen && media.readyState > 0) return media.webkitEnterFullscreen();
  fallback();
}

async function leaveFullscreen(host: HTMLElement, fallback: () => void): Promise<void> {
  if (document.fullscreenElement === host) return document.exitFullscreen();
  fallback();
}

/** In pictures of the system we can't draw captions, so there the browser does. */
function followPictureInPicture({ media, state, events, captions }: Player, signal: AbortSignal): void {
  const follow = (isPip: boolean) => () => {
    state.patch({ pictureInPicture: isPip });
    captions.drawnByBrowser(isPip);
    events.emit('pip', { isPip });
  };
  media.addEventListener('enterpictureinpicture', follow(true), { signal });
  media.addEventListener('leavepictureinpicture', follow(false), { signal });
  media.addEventListener('webkitbeginfullscreen', () => captions.drawnByBrowser(true), { signal });
  media.addEventListener('webkitendfullscreen', () => captions.drawnByBrowser(false), { signal });
}

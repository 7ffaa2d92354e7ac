import { canToggleCaptions, toggleCaptions } from './captions-choice.ts';
import { isRightToLeft } from './dom.ts';
import type { Scene } from './part.ts';

const SEEK_SECONDS = 5;
const VOLUME_STEP = 0.05;

type Act = (scene: Scene) => void;

const changeVolume =
  (step: number): Act =>
  ({ player }) =>
    player.setVolume(player.media.volume + step);
const seek =
  (direction: 1 | -1): Act =>
  ({ player, frame }) =>
    player.seekBy(direction * SEEK_SECONDS * (isRightToLeft(frame) ? -1 : 1));

const ACTS: Readonly<Record<string, Act>> = {
  ' ': ({ player }) => player.toggle(),
  k: ({ player }) => player.toggle(),
  arrowleft: seek(-1),
  arrowright: seek(1),
  arrowup: changeVolume(VOLUME_STEP),
  arrowdown: changeVolume(-VOLUME_STEP),
  m: ({ player }) => player.setMuted(!player.media.muted),
  f: ({ presentation }) => presentation.fullscreen(),
  c: ({ player }) => canToggleCaptions(player.state.get()) && toggleCaptions(player),
};

/** Listens to shortcuts, only while the focus is inside of the player. Keys with a modifier stay the browser's. */
export function listenToShortcuts(scene: Scene): void {
  scene.frame.addEventListener(
    'keydown',
    (event) => {
      scene.activity.touch();
      if (!scene.player.options.keyboardShortcut || !isOurs(event)) return;
      const act = actOf(event.key);
      if (!act) return;
      event.preventDefault();
      act(scene);
    },
    { signal: scene.signal },
  );
}

/** A digit jumps to that tenth of the content. */
function actOf(key: string): Act | undefined {
  if (!/^\d$/.test(key)) return ACTS[key.toLowerCase()];
  return ({ player }) => {
    const { duration } = player.media;
    if (Number.isFinite(duration)) player.seekTo((duration * Number(key)) / 10);
  };
}

function isOurs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || target.closest('.menu')) return false;
  // A focused button is pressed by the space bar; it must not also play.
  return !(event.key === ' ' && target.closest('button'));
}

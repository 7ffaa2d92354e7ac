import { canToggleCaptions, toggleCaptions } from './captions-choice.ts';
import { isRightToLeft } from './dom.ts';
import type { FeatureScene } from './features/feature-scene.ts';

const SEEK_SECONDS = 5;
const VOLUME_STEP = 0.05;

const JUMP_SECONDS = 10;

type Act = (scene: FeatureScene) => void;

const changeVolume =
  (step: number): Act =>
  ({ player }) =>
    player.setVolume(player.media.volume + step);
const seek =
  (direction: 1 | -1): Act =>
  ({ player, frame }) =>
    player.seekBy(direction * SEEK_SECONDS * (isRightToLeft(frame) ? -1 : 1));

const changeSpeed =
  (direction: 1 | -1): Act =>
  ({ player }) => {
    const rates = [...player.options.playRateSetting].sort((one, other) => one - other);
    const now = player.media.playbackRate;
    const next = direction === 1 ? rates.find((rate) => rate > now) : rates.findLast((rate) => rate < now);
    if (next !== undefined && Number.isFinite(player.media.duration)) player.setRate(next);
  };

const ACTS: Readonly<Record<string, Act>> = {
  ' ': ({ player }) => player.toggle(),
  k: ({ player }) => player.toggle(),
  arrowleft: seek(-1),
  arrowright: seek(1),
  arrowup: changeVolume(VOLUME_STEP),
  arrowdown: changeVolume(-VOLUME_STEP),
  m: ({ player }) => player.setMuted(!player.media.muted),
  f: ({ presentation }) => presentation.fullscreen(),
  j: ({ player }) => player.seekBy(-JUMP_SECONDS),
  l: ({ player }) => player.seekBy(JUMP_SECONDS),
  i: ({ presentation }) => presentation.pictureInPicture(),
  '<': changeSpeed(-1),
  '>': changeSpeed(1),
  '?': ({ toggle }) => toggle('shortcuts'),
  c: ({ player }) => canToggleCaptions(player.state.get()) && toggleCaptions(player),
};

/** Listens to shortcuts, only while the focus is inside of the player. Keys with a modifier stay the browser's. */
export function listenToShortcuts(scene: FeatureScene): void {
  scene.frame.addEventListener(
    'keydown',
    (event) => {
      scene.activity.touch();
      if (!scene.player.options.keyboardShortcut || !isOurs(event)) return;
      const act = event.shiftKey ? actWithShift(event.key) : actOf(event.key);
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

/** Letters of text that a viewer means to type elsewhere come without Shift more often, so what leaves the content needs it. */
function actWithShift(key: string): Act | undefined {
  if (key === 'N') return ({ player }) => player.step(1);
  if (key === 'P') return ({ player }) => player.step(-1);
  return actOf(key);
}

function isOurs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || target.closest('.menu, .dialog, .context-menu')) return false;
  // A focused button is pressed by the space bar; it must not also play.
  return !(event.key === ' ' && target.closest('button'));
}

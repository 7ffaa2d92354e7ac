import { element, isRightToLeft, setText } from './dom.ts';
import { FORWARD_ICON, icon } from './icons.ts';
import type { Part, Scene } from './part.ts';

/** Two taps within this time are a double tap. */
const DOUBLE_TAP_MS = 300;
const JUMP_SECONDS = 10;

type Side = 'start' | 'end';

/**
 * Creates the surface over the picture. A mouse click plays or pauses, a double click is full screen. A tap shows or hides the
 * controls; a double tap at the side jumps ten seconds, each further tap ten more.
 */
export function createSurface(scene: Scene): Part {
  const surface = element('div', { class: 'surface' });
  const jump = createJump(scene);
  let pointer = 'mouse';
  surface.append(jump.start, jump.end);
  surface.addEventListener('pointerdown', ({ pointerType }) => {
    pointer = pointerType;
  });
  surface.addEventListener('click', ({ clientX }) => {
    scene.frame.focus({ preventScroll: true });
    if (!isStarted(scene) || pointer === 'mouse') scene.player.toggle();
    else jump.tap(sideAt(surface, clientX));
  });
  surface.addEventListener('dblclick', () => {
    if (pointer === 'mouse' && scene.player.options.controlBtn.fullscreen) scene.presentation.fullscreen();
  });
  return { element: surface };
}

const isStarted = ({ player }: Scene) => player.state.get().playback.started;

/** The outer thirds are sides. */
function sideAt(surface: Element, clientX: number): Side | undefined {
  const { left, width } = surface.getBoundingClientRect();
  const third = Math.floor(((clientX - left) / width) * 3);
  if (third === 1) return undefined;
  return (third === 0) === isRightToLeft(surface) ? 'end' : 'start';
}

interface Jump {
  readonly start: HTMLElement;
  readonly end: HTMLElement;
  readonly tap: (side: Side | undefined) => void;
}

function createJump(scene: Scene): Jump {
  const flashes = { start: createFlash('start'), end: createFlash('end') };
  let lastTapMs = Number.NEGATIVE_INFINITY;
  let lastSide: Side | undefined;
  let jumped = 0;
  const tap = (side: Side | undefined) => {
    const nowMs = performance.now();
    const isRepeated =
      scene.player.options.touchGestures &&
      side !== undefined &&
      side === lastSide &&
      nowMs - lastTapMs < DOUBLE_TAP_MS * (jumped > 0 ? 2 : 1);
    lastTapMs = nowMs;
    lastSide = side;
    jumped = isRepeated ? jumped + JUMP_SECONDS : 0;
    if (!isRepeated) return toggleControls(scene);
    scene.activity.rest();
    scene.player.seekBy(side === 'end' ? JUMP_SECONDS : -JUMP_SECONDS);
    flash(flashes[side], scene.translate('seconds', { count: String(jumped) }));
  };
  return { ...flashes, tap };
}

function toggleControls({ activity }: Scene): void {
  if (activity.isActive()) activity.rest();
  else activity.touch();
}

function createFlash(side: Side): HTMLElement {
  return element('div', { class: `flash ${side}`, 'aria-hidden': 'true' }, icon(FORWARD_ICON), element('span'));
}

function flash(target: HTMLElement, text: string): void {
  const label = target.querySelector('span');
  if (label) setText(label, text);
  for (const animation of target.getAnimations()) animation.cancel();
  target.animate({ opacity: [0, 1, 1, 0] }, { duration: 700, easing: 'ease-out' });
}

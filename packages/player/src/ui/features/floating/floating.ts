import { createIconButton } from '../../button.ts';
import { element } from '../../dom.ts';
import { createAdoption } from '../../styles/adopt.ts';
import { floatingStyles } from '../../styles/floating.ts';
import { CLOSE_ICON } from '../feature-icons.ts';
import type { CreateFeature } from '../feature-scene.ts';

const adopt = createAdoption(floatingStyles);

/** While it plays and the page is scrolled past it, the player is in a corner of the window; its place on the page stays free. */
export const createFloating: CreateFeature = ({ player, frame, say, signal }) => {
  adopt(frame);
  const root = frame.getRootNode();
  const host = root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : frame;
  let isAway = false;
  let isClosed = false;
  const review = () => {
    const { playback, fullscreen, pictureInPicture } = player.state.get();
    const isMoving = !playback.paused || frame.classList.contains('floating');
    float(isAway && !isClosed && playback.started && isMoving && !fullscreen && !pictureInPicture);
  };
  const float = (isFloating: boolean) => {
    if (frame.classList.contains('floating') === isFloating) return;
    host.style.minBlockSize = isFloating ? `${host.offsetHeight}px` : '';
    frame.classList.toggle('floating', isFloating);
  };
  const watcher = new IntersectionObserver(([entry]) => {
    isAway = entry !== undefined && !entry.isIntersecting;
    if (!isAway) isClosed = false;
    review();
  });
  watcher.observe(host);
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    float(false);
  });
  const close = createIconButton('close-button', () => {
    isClosed = true;
    player.pause();
    review();
  });
  close.show(CLOSE_ICON, say('close'));
  const back = element('button', { type: 'button', class: 'back-to-video' }, say('backToVideo'));
  back.addEventListener('click', () => host.scrollIntoView({ block: 'center' }));
  return {
    element: element('div', { class: 'floating-bar' }, back, close.element),
    update: review,
  };
};

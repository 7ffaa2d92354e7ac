import { element } from '../../dom.ts';
import type { CreateFeature } from '../feature-scene.ts';

/** Shows the player's own menu where the browser's would be. With Shift held, and over texts, it is the browser's. */
export const listenForContextMenu: CreateFeature = (scene) => {
  const { frame, signal } = scene;
  frame.addEventListener(
    'contextmenu',
    (event) => {
      const isOurs = event.target instanceof Element && !event.target.closest('.dialog, .error, .context-menu');
      if (!isOurs || event.shiftKey) return;
      event.preventDefault();
      const at = { clientX: event.clientX, clientY: event.clientY };
      void import('./context-menu.ts').then(({ openContextMenu }) => openContextMenu(scene, at));
    },
    { signal },
  );
  return { element: element('span', { hidden: '' }) };
};

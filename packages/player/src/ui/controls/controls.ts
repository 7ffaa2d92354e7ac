import type { Part, Scene } from '../part.ts';
import { listenToShortcuts } from '../shortcuts.ts';
import { createAdoption } from '../styles/adopt.ts';
import { barStyles } from '../styles/bar.ts';
import { createBar } from './bar.ts';

const adoptBarStyles = createAdoption(barStyles);

/** Begins to listen to shortcuts, and creates the control bar if there is to be one. A chunk of its own: the first frame comes first. */
export function createControls(scene: Scene): Part | undefined {
  listenToShortcuts(scene);
  if (!scene.player.options.controls) return undefined;
  adoptBarStyles(scene.frame);
  return createBar(scene);
}

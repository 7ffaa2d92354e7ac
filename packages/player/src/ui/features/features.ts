import type { PlayerState } from '../../core/state.ts';
import type { Part } from '../part.ts';
import { FEATURES } from './feature-list.ts';
import type { CreateFeature, FeatureScene } from './feature-scene.ts';

/** Something that is fetched when it is first wanted. */
export interface Feature {
  readonly isWanted: (scene: FeatureScene, state: PlayerState) => boolean;
  readonly load: () => Promise<CreateFeature>;
}

/** Watches what is wanted, and fetches it; what has come follows the state from then on. */
export function createFeatures(scene: FeatureScene): Part {
  const present: Part[] = [];
  const waiting = new Set(FEATURES);
  const fetchFeature = async (feature: Feature) => {
    waiting.delete(feature);
    const create = await feature.load().catch(() => undefined);
    if (!create || scene.signal.aborted) return;
    const part = create(scene);
    scene.frame.append(part.element);
    part.update?.(scene.player.state.get());
    present.push(part);
  };
  scene.signal.addEventListener('abort', () => {
    for (const part of present) part.element.remove();
  });
  return {
    // Nothing to see by itself.
    element: document.createElement('span'),
    update(state) {
      for (const part of present) part.update?.(state);
      for (const feature of [...waiting]) if (feature.isWanted(scene, state)) void fetchFeature(feature);
    },
  };
}

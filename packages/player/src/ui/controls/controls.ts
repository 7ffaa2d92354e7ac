import { resolveLaterOptions } from '@playhead/contract/options';
import { sayIn } from '../../core/texts/more/more-texts.ts';
import { createChapterSource } from '../features/chapters/chapter-source.ts';
import type { FeatureScene } from '../features/feature-scene.ts';
import { createFeatures } from '../features/features.ts';
import { createOpener } from '../features/opener.ts';
import type { Part, Scene } from '../part.ts';
import { listenToShortcuts } from '../shortcuts.ts';
import { createAdoption } from '../styles/adopt.ts';
import { barStyles } from '../styles/bar.ts';
import { createBar } from './bar.ts';

const adoptBarStyles = createAdoption(barStyles);

/**
 * Adds what comes after the first frame: shortcuts, the control bar if there is to be one, and whatever options and content ask for. The
 * bar goes under what must stay above it and over everything else.
 */
export async function addControls(base: Scene, parts: Part[]): Promise<void> {
  const say = await sayIn(base.language);
  if (base.signal.aborted) return;
  const scene: FeatureScene = {
    ...base,
    options: resolveLaterOptions(...base.documents),
    say,
    chapters: createChapterSource(base),
    toggle: createOpener(() => scene),
  };
  listenToShortcuts(scene);
  const added = [createFeatures(scene)];
  if (scene.player.options.controls) {
    adoptBarStyles(scene.frame);
    const bar = createBar(scene);
    scene.frame.querySelector('.notice')?.before(bar.element);
    added.unshift(bar);
  }
  for (const part of added) part.update?.(scene.player.state.get());
  parts.push(...added);
}

import { createIconButton } from '../button.ts';
import type { Caster } from '../features/cast/caster.ts';
import { CAST_ICON } from '../features/feature-icons.ts';
import type { CreateFeature } from '../features/feature-scene.ts';

/** Plays on a Google Cast device, and comes back from it. Google's library is only loaded where the option asks for it. */
export const createCastButton: CreateFeature = ({ player, say, options, signal }) => {
  let caster: Caster | undefined;
  const button = createIconButton('cast-button', () => caster?.toggle());
  button.element.hidden = true;
  const show = (device: string | undefined) => {
    button.element.hidden = false;
    button.show(CAST_ICON, device === undefined ? say('cast') : `${say('castStop')}: ${device}`);
    button.element.classList.toggle('on', device !== undefined);
  };
  const load = async () => {
    const { createCaster } = await import('../features/cast/caster.ts');
    caster = await createCaster(player, show, signal);
    if (caster) show(undefined);
  };
  // Blocked, offline, or a browser without Cast: then there is no button.
  if (options.cast) void load().catch(() => undefined);
  return { element: button.element };
};

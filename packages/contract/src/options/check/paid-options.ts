import { ALL_OPTIONS } from '../all/all-options.ts';
import { readOption } from '../read-option.ts';
import { PAID_ITEM_FIELDS } from '../shapes/playlist-item-shape.ts';
import { isSet } from './is-set.ts';
import { pathsOfItemFields } from './paths-of-item-fields.ts';

const PAID_OPTIONS = ALL_OPTIONS.filter(({ tier }) => tier !== 'basic');

/** Paths of what a document sets though the free plan does not have it, e.g. `controlBtn.play`, `playlist[0].drm`. `null` sets nothing. Takes any value. */
export function paidOptionsIn(document: unknown): readonly string[] {
  const options = PAID_OPTIONS.filter(({ key }) => isSet(readOption(document, key)));
  return [...options.map(({ key }) => key), ...pathsOfItemFields(document, PAID_ITEM_FIELDS)];
}

import { ALL_OPTIONS } from '../all/all-options.ts';
import { OPTIONS } from '../catalogue.ts';
import type { OptionDefinition } from '../definition.ts';
import { readOption } from '../read-option.ts';
import { isHonoured } from '../resolve.ts';
import { ITEM_FIELDS_WITHOUT_EFFECT } from '../shapes/playlist-item-shape.ts';
import { isSet } from './is-set.ts';
import { pathsOfItemFields } from './paths-of-item-fields.ts';

const HONOURED: ReadonlySet<string> = new Set(OPTIONS.map(({ key }) => key));

/**
 * Paths of what a document sets though the player of this version does not act on it: options that it does not know yet, values that it
 * falls back from (`lang: "zh"`), fields of playlist items (`playlist[0].drm`). `null` sets nothing. Takes any value.
 */
export function optionsWithoutEffect(document: unknown): readonly string[] {
  const options = ALL_OPTIONS.filter((option) => hasNoEffect(option, readOption(document, option.key)));
  return [...options.map(({ key }) => key), ...pathsOfItemFields(document, ITEM_FIELDS_WITHOUT_EFFECT)];
}

const hasNoEffect = (option: OptionDefinition, value: unknown): boolean =>
  isSet(value) && !(HONOURED.has(option.key) && isHonoured(option, value));

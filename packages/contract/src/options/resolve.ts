import { OPTIONS } from './catalogue.ts';
import type { OptionDefinition } from './definition.ts';
import { readOption } from './read-option.ts';
import type { PlayerOptions, ResolvedOptions } from './types.ts';

type Document = Readonly<Record<string, unknown>>;

/**
 * Merges options documents over the catalogue's defaults; later ones win, an absent or unusable value leaves the one before.
 * Never throws, so that a typing error in a page cannot keep a video from playing.
 *
 * @param documents from the weakest to the strongest, e.g. the deployed one, then the page's.
 */
export function resolveOptions(...documents: readonly (PlayerOptions | Document | undefined)[]): ResolvedOptions {
  const resolved: Record<string, unknown> = {};
  for (const option of OPTIONS) {
    const values = documents.map((document) => readOption(document, option.key)).filter((value) => value !== undefined);
    const normalised = values.map((value) => normalise(option, value)).filter((value) => isUsable(option, value));
    write(resolved, option.key, normalised.at(-1) ?? option.default);
  }
  return resolved as ResolvedOptions;
}

/** The catalogue's defaults as a document. */
export const defaultOptions = (): ResolvedOptions => resolveOptions();

/** Whether `resolveOptions` takes this value of an option; else it falls back. */
export const isHonoured = (option: OptionDefinition, value: unknown): boolean =>
  isUsable(option, normalise(option, value));

function normalise({ type }: OptionDefinition, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  // CSS knows `16/9` alone.
  if (type === 'ratio') return value.replace(':', '/');
  return type === 'playlist' ? [{ file: value }] : value;
}

function isUsable(option: OptionDefinition, value: unknown): boolean {
  switch (option.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && isWithin(option, value as number);
    case 'number':
      return Number.isFinite(value) && isWithin(option, value as number);
    case 'enum':
      return option.values?.includes(value as string) ?? false;
    case 'number_list':
      return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number' && one > 0);
    case 'playlist':
      return Array.isArray(value) && value.every((item) => typeof item?.file === 'string' || isObject(item?.drm));
    case 'button_list':
      return Array.isArray(value);
    case 'layout':
    case 'callbacks':
      return typeof value === 'object';
    default:
      // The others are texts, some of them written in one certain way.
      return typeof value === 'string' && new RegExp(option.pattern ?? '').test(value);
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

const isWithin = (
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: OptionDefinition,
  value: number,
) => value >= minimum && value <= maximum;

function write(document: Record<string, unknown>, key: string, value: unknown): void {
  const [first = '', rest] = key.split('.', 2);
  if (rest === undefined) {
    document[first] = value;
  } else {
    document[first] = { ...(document[first] as object | undefined), [rest]: value };
  }
}

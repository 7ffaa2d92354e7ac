import type { OptionDefinition } from './definition.ts';
import { LATER_OPTIONS } from './later/later-options.ts';
import { readOption } from './read-option.ts';
import { START_OPTIONS } from './start-options.ts';
import type { LaterOptions, PlayerOptions, ResolvedOptions } from './types.ts';

/** An options document as somebody wrote it: anything may be in it. */
export type OptionsDocument = PlayerOptions | Readonly<Record<string, unknown>> | undefined;

/**
 * Merges options documents over the catalogue's defaults, as far as the player needs them before the first frame; later ones win, an
 * absent or unusable value leaves the one before. Never throws, so that a typing error in a page cannot keep a video from playing.
 *
 * @param documents from the weakest to the strongest, e.g. the deployed one, then the page's.
 */
export const resolveOptions = (...documents: readonly OptionsDocument[]): ResolvedOptions =>
  resolve(START_OPTIONS, documents) as ResolvedOptions;

/** The same for the options of what is fetched when it is wanted. */
export const resolveLaterOptions = (...documents: readonly OptionsDocument[]): LaterOptions =>
  resolve(LATER_OPTIONS, documents) as LaterOptions;

function resolve(catalogue: readonly OptionDefinition[], documents: readonly OptionsDocument[]): object {
  const resolved: Record<string, unknown> = {};
  for (const option of catalogue) {
    const values = documents.map((document) => readOption(document, option.key)).filter((value) => value !== undefined);
    const normalised = values.map((value) => normalise(option, value)).filter((value) => isUsable(option, value));
    write(resolved, option.key, normalised.at(-1) ?? option.default);
  }
  return resolved;
}

/** The catalogue's defaults as a document. */
export const defaultOptions = (): ResolvedOptions & LaterOptions => ({ ...resolveOptions(), ...resolveLaterOptions() });

/** Whether {@link resolveOptions} or {@link resolveLaterOptions} takes this value of an option; else it falls back. */
export const isHonoured = (option: OptionDefinition, value: unknown): boolean =>
  isUsable(option, normalise(option, value));

function normalise({ type }: OptionDefinition, value: unknown): unknown {
  // `setStartTime: new Date(…)`, which only a page can write.
  if (type === 'date' && value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
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

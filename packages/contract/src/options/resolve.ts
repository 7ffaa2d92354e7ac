import { OPTIONS, type OptionDefinition } from './catalogue.ts';
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
    const values = documents.map((document) => read(document, option.key)).filter((value) => value !== undefined);
    const normalised = values.map((value) => normalise(option, value)).filter((value) => isUsable(option, value));
    write(resolved, option.key, normalised.at(-1) ?? option.default);
  }
  return resolved as ResolvedOptions;
}

/** The catalogue's defaults as a document. */
export const defaultOptions = (): ResolvedOptions => resolveOptions();

function normalise(option: OptionDefinition, value: unknown): unknown {
  return option.type === 'playlist' && typeof value === 'string' ? [{ file: value }] : value;
}

function isUsable(option: OptionDefinition, value: unknown): boolean {
  switch (option.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && isWithin(option, value as number);
    case 'enum':
      return option.values?.includes(value as string) ?? false;
    case 'color':
      return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);
    case 'number_list':
      return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number' && one > 0);
    case 'playlist':
      return Array.isArray(value) && value.every((item) => typeof item?.file === 'string');
  }
}

const isWithin = (
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: OptionDefinition,
  value: number,
) => value >= minimum && value <= maximum;

function read(document: object | undefined, key: string): unknown {
  let value: unknown = document;
  for (const part of key.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Document)[part] : undefined;
  }
  return value;
}

function write(document: Record<string, unknown>, key: string, value: unknown): void {
  const [first = '', rest] = key.split('.', 2);
  if (rest === undefined) {
    document[first] = value;
  } else {
    document[first] = { ...(document[first] as object | undefined), [rest]: value };
  }
}

import { rememberAs, remembered } from '../../../appearance/remembered.ts';

/** Filters under a name. */
export interface SavedFilters {
  readonly name: string;
  readonly filters: readonly string[];
}

/** The longest name, in characters. */
export const MAX_NAME_LENGTH = 60;

/** Key in localStorage: they stay in this browser, apart for each user of the server. */
const keyOf = (userId: number): string => `playhead.console.filters.${userId}`;

/** The filters that a user saved in this browser, by name. */
export function readSavedFilters(userId: number): readonly SavedFilters[] {
  try {
    const stored: unknown = JSON.parse(remembered(keyOf(userId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** Saves filters under a name, in the place of those that had it. Returns what is saved now. */
export const saveFilters = (userId: number, saved: SavedFilters): readonly SavedFilters[] =>
  write(userId, [...without(userId, saved.name), saved]);

/** Forgets what has a name. Returns what is saved now. */
export const forgetFilters = (userId: number, name: string): readonly SavedFilters[] =>
  write(userId, without(userId, name));

const without = (userId: number, name: string) => readSavedFilters(userId).filter((each) => each.name !== name);

function write(userId: number, all: readonly SavedFilters[]): readonly SavedFilters[] {
  const sorted = all.toSorted((one, other) => one.name.localeCompare(other.name));
  rememberAs(keyOf(userId), JSON.stringify(sorted));
  return sorted;
}

function isSaved(value: unknown): value is SavedFilters {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('filters' in value)) return false;
  const { name, filters } = value;
  return typeof name === 'string' && Array.isArray(filters) && filters.every((each) => typeof each === 'string');
}

/** What is remembered of a viewer, each under a key of its own in the storage of the page's own site. */
export type StoredName = 'settings' | 'captions' | 'positions';

const keyOf = (name: StoredName) => `playhead.${name}`;

/** Reads what was remembered; nothing where there is nothing, or the browser gives no storage. */
export function readStored(name: StoredName): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers something, or forgets it. A full or forbidden storage is no reason to bother a viewer. */
export function writeStored(name: StoredName, value: object | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Private windows of some browsers, sandboxed frames.
  }
}

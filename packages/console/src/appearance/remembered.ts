/** Reads a remembered choice; null where there is none, or where the browser forbids storage. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a choice; does nothing where the browser forbids storage, since the choice then lasts as long as the page. */
export function rememberAs(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is forbidden or full.
  }
}

/**
 * Reads an option out of a document that may be anything.
 *
 * @param key a dot leads into an object, as in `controlBtn.play`.
 */
export function readOption(document: unknown, key: string): unknown {
  let value = document;
  for (const part of key.split('.')) {
    value =
      typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[part] : undefined;
  }
  return value;
}

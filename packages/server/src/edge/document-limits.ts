/** How deep arrays and objects of a body may be within each other. */
export const MAX_DEPTH = 32;

/** Members and elements that a body may have in all. */
export const MAX_VALUES = 50_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/**
 * What is too much about a JSON text, found before anything is made of it; undefined where nothing is. Whether it is JSON at all is
 * not looked at.
 *
 * @param text UTF-8.
 */
export function excessOf(text: Uint8Array): string | undefined {
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const byte = text[index] ?? 0;
    if (isInString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === COMMA) values += 1;
    else if (OPENING.includes(byte)) depth += 1;
    else if (CLOSING.includes(byte)) depth -= 1;
    if (depth > MAX_DEPTH) return `The body is nested deeper than ${MAX_DEPTH} levels.`;
    if (values >= MAX_VALUES) return `The body has more than ${MAX_VALUES} members and elements.`;
  }
  return undefined;
}

/**
 * Control characters, C0 and C1, which a terminal takes for commands, and those that turn the direction of writing, with which a text shows
 * as another than it is.
 */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** A text of several lines that does nothing to a terminal; what would stands there as `\x1b` or `\u202e`. */
export const printable = (text: string): string =>
  text.replace(UNSAFE, (character) => (character === '\n' || character === '\t' ? character : escaped(character)));

/** A text that stays in its line, too. */
export const printableLine = (text: string): string => text.replace(UNSAFE, escaped);

/** JSON that does nothing to a terminal; it says the same. */
export const printableJson = (value: unknown, indent?: number): string =>
  (JSON.stringify(value, null, indent) ?? 'null').replace(UNSAFE, (character) =>
    character === '\n' ? character : `\\u${hex(character, 4)}`,
  );

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? (code < 0x100 ? `\\x${hex(character, 2)}` : `\\u${hex(character, 4)}`);
}

const hex = (character: string, digits: number) => (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');

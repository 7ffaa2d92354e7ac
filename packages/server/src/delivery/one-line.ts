const MAX_LENGTH = 200;

/** A text that somebody gave as a title, on one line and of a sensible length; undefined where nothing is left. */
export function oneLine(text: string | undefined): string | undefined {
  // Halves of a surrogate pair would be written as another character than the one that was given.
  const line = (text ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim();
  return [...line].slice(0, MAX_LENGTH).join('').trim() || undefined;
}

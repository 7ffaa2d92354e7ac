const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML, in an element or a quoted attribute; the same holds for a quoted attribute of JSX or a Vue template. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** JSON that is safe inside a script, also one inlined into HTML: `<` cannot open a tag, U+2028 and U+2029 cannot end a line. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Text as a literal of JavaScript in single quotes, safe inside a script of a page. */
export const scriptText = (text: string): string =>
  `'${scriptJson(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** Text as a literal of PHP in single quotes, where only the quote and the backslash mean anything. */
export const phpText = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

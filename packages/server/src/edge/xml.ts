/**
 * A JSON value as an XML 1.0 document: members become elements, an array's elements repeated `<item>`, null an empty element with
 * `nil="true"`. A key that is no plain XML name becomes `<entry name="…">`; characters that XML cannot hold become U+FFFD.
 */
export const renderXml = (root: string, value: unknown): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value)}\n`;

/** Names that need no look at namespaces or at what XML reserves for itself. */
const PLAIN_NAME = /^(?!xml)[A-Za-z_][\w.-]*$/i;

function element(key: string, value: unknown): string {
  const isPlain = PLAIN_NAME.test(key);
  const name = isPlain ? key : 'entry';
  const attributes = `${isPlain ? '' : ` name="${escapeXml(key)}"`}${value === null ? ' nil="true"' : ''}`;
  const content = contentOf(value);
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function contentOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => element('item', one)).join('');
  if (typeof value !== 'object') return escapeXml(String(value));
  return Object.entries(value)
    .map(([key, member]) => element(key, member))
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Line ends and tabs as references: a parser would make spaces of them in attributes, and of a carriage return a line feed. */
const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`);

/** What `Char` of XML 1.0 (section 2.2) leaves out: control characters, halves of surrogate pairs, two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

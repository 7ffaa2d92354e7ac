import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { renderXml } from './xml.ts';

interface Read {
  /** Texts of the elements that hold no others, in the order of the document. */
  readonly leaves: readonly string[];
  readonly names: readonly string[];
}

/** Reads a document as a strict parser does; throws where it is not well-formed. */
function readXml(document: string): Read {
  const parser = new SaxesParser({ xmlns: true });
  const leaves: string[] = [];
  const names: string[] = [];
  let text = '';
  let isLeaf = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    names.push(attributes['name']?.value ?? name);
    text = '';
    isLeaf = true;
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', () => {
    if (isLeaf) leaves.push(text);
    isLeaf = false;
  });
  parser.write(document).close();
  return { leaves, names };
}

/** What XML can hold of a text. */
const kept = (text: string) =>
  [...text]
    .map((one) => (/[\t\n\r]|[^\p{Cc}\p{Surrogate}\uFFFE\uFFFF]|[\u007F-\u009F]/u.test(one) ? one : '\uFFFD'))
    .join('');

const leavesOf = (value: unknown): string[] => {
  if (value === null) return [''];
  if (typeof value !== 'object') return [kept(String(value))];
  const members = Object.values(value);
  return members.length === 0 ? [''] : members.flatMap(leavesOf);
};
const namesOf = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => [
    Array.isArray(value) ? 'item' : kept(key),
    ...namesOf(member),
  ]);
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('\ud800', ']]>', '<!--', '&amp;', '\0\u0001', 'x\r\ny'),
);
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    anyText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(anyText, fc.constantFrom('name', 'xmlns', 'xml:id', 'item', '1st', 'a b', '')),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;

describe('renderXml', () => {
  it('renders members, arrays, null and awkward keys as documented', () => {
    const value = { code: '200', list: [{ no: 1 }, 2], none: null, 'a b': true, empty: [] };
    expect(renderXml('response', value)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<response><code>200</code><list><item><no>1</no></item><item>2</item></list>' +
        '<none nil="true"/><entry name="a b">true</entry><empty/></response>\n',
    );
  });

  it('is well-formed and keeps every text and name, whatever the value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const { leaves, names } = readXml(renderXml('response', value));
        expect(leaves).toEqual(leavesOf(value));
        expect(names).toEqual(['response', ...namesOf(value)]);
      }),
      { numRuns: 500 },
    );
  });
});

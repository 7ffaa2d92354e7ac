import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableJson } from './printable.ts';
import { renderView } from './render.ts';
import { facts, heading, table, text, type View } from './view.ts';

const PLAIN = { isColoured: false };
const TITLE_AND_BELL = '\u001b]0;owned\u0007';

/** A view that shows the text wherever a text can stand. */
const everywhere = (value: string): View => [
  heading(value),
  table([value, 'B'], [[value, value]]),
  facts(['Name', value]),
  text(value),
];

describe('renderView', () => {
  it('sets tables and facts off, and lets a text follow what it belongs to', () => {
    const view = [
      table(['NO', 'NAME'], [['1', 'a']]),
      text('1 player'),
      heading('More'),
      facts(['No', '1'], ['Name', 'a']),
    ];
    expect(renderView(view, PLAIN)).toBe('NO  NAME\n1   a\n1 player\n\n# More\n\nNo:    1\nName:  a\n');
  });

  it('stands out by colour where there is any, and only there', () => {
    expect(renderView([table(['NO'], [])], { isColoured: true })).toBe('\u001b[1mNO\u001b[22m\n');
    expect(renderView([table(['NO'], [])], PLAIN)).toBe('NO\n');
  });

  it('shows what would command the terminal instead of doing it', () => {
    expect(renderView([table(['A'], [[`${TITLE_AND_BELL}\n\u009b2J`]])], PLAIN)).toBe(
      'A\n\\x1b]0;owned\\x07\\n\\x9b2J\n',
    );
    expect(renderView([text('a\r\nb\u202ec')], PLAIN)).toBe('a\\r\nb\\u202ec\n');
  });

  it('lets nothing through to the terminal, whatever the server sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const shown = renderView(everywhere(value), PLAIN);
        expect(shown.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });
});

describe('printableJson', () => {
  it('says the same without anything that commands a terminal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, name) => {
        const text = printableJson({ [name]: value, list: [name] }, 2);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify({ [name]: value, list: [name] }));
      }),
    );
  });
});

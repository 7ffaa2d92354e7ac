import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, phpText, scriptJson, scriptText } from './escape.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\\', '"', "'", '<', '/', '>', '&', '\u2028', '\n', 'a', ';', '&quot;') }),
);

describe('escapeHtml', () => {
  it('leaves no character that could leave an attribute or open a tag', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});

describe('scriptJson', () => {
  it('cannot end a script element, and keeps its value', () => {
    const value = { title: '</script><!--\u2028\u2029' };
    expect(scriptJson(value)).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(scriptJson(value))).toEqual(value);
  });
});

describe('scriptText', () => {
  it('is one literal with that value, whatever it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const literal = scriptText(value);
        expect(literal).toMatch(/^'(?:[^'\\\n\r<\u2028\u2029]|\\.)*'$/u);
        expect(new Function(`return ${literal}`)()).toBe(value);
      }),
    );
  });
});

describe('phpText', () => {
  it('is one literal with that value, whatever it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const literal = phpText(value);
        expect(literal).toMatch(/^'(?:[^'\\]|\\['\\])*'$/);
        // What PHP does with it: "\'" is a quote, "\\" a backslash, every other backslash itself.
        expect(literal.slice(1, -1).replace(/\\(['\\])/g, '$1')).toBe(value);
      }),
    );
  });
});

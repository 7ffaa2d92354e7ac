import { OPTIONS_LIMIT_BYTES, OPTIONS_LIMIT_DEPTH } from '@playhead/contract/api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse-document.ts';

const nested = (depth: number): string => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`;

describe('parseDocument', () => {
  it('takes an object, and one as JSON text', () => {
    const document = { muted: true, playlist: [{ file: 'https://a.test/한국.m3u8' }] };
    expect(parseDocument(document)).toEqual({ ok: true, document });
    expect(parseDocument(JSON.stringify(document))).toEqual({ ok: true, document });
    expect(parseDocument({})).toEqual({ ok: true, document: {} });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a number', 1],
    ['text that is no JSON', '{muted:true}'],
    ['JSON text of a list', '[]'],
    ['JSON text of a text', '"{}"'],
    ['an empty text', ''],
  ])('refuses %s', (_what, value) => {
    expect(parseDocument(value)).toEqual({
      ok: false,
      code: 4799,
      details: expect.stringContaining('must be an object'),
    });
  });

  it.each([
    ['NUL in a text', '{"a":["x","y\\u0000"]}', 'a[1]'],
    ['NUL in a name', '{"a\\u0000":1}', '["a\\u0000"]'],
    ['half of a surrogate pair', '{"a":{"b":"\\ud800"}}', 'a.b'],
    ['half of a surrogate pair in a name', '{"a":{"\\udc00b":1}}', 'a["\\udc00b"]'],
    ['a number that is too large', '{"a":1e400}', 'a'],
    ['a name that sets the prototype', '{"a":{"__proto__":{"b":1}}}', 'a.__proto__'],
    ['too many levels', nested(OPTIONS_LIMIT_DEPTH + 1), Array(OPTIONS_LIMIT_DEPTH).fill('a').join('.')],
  ])('refuses %s and says where', (_what, text, path) => {
    expect(parseDocument(text)).toMatchObject({ ok: false, code: 4799, faults: [{ path }] });
  });

  it('takes as many levels and bytes as it says, and no more', () => {
    expect(parseDocument(nested(OPTIONS_LIMIT_DEPTH))).toMatchObject({ ok: true });
    const filled = (bytes: number) => ({ a: `한${'x'.repeat(bytes - Buffer.byteLength('{"a":"한"}'))}` });
    expect(parseDocument(filled(OPTIONS_LIMIT_BYTES))).toMatchObject({ ok: true });
    expect(parseDocument(filled(OPTIONS_LIMIT_BYTES + 1))).toMatchObject({
      ok: false,
      code: 4799,
      faults: [{ found: `${OPTIONS_LIMIT_BYTES + 1} bytes` }],
    });
  });

  it('copes with documents that go deeper than the stack', () => {
    expect(parseDocument(nested(300_000))).toMatchObject({ ok: false, code: 4799 });
  });

  it('lists no more faults than a person reads', () => {
    const parsed = parseDocument({ a: Array(1000).fill('\0') });
    expect(parsed.ok ? [] : parsed.faults).toHaveLength(20);
  });

  it('cuts the path of a place that nobody would read', () => {
    const parsed = parseDocument({ ['x'.repeat(100_000)]: '\0' });
    expect(JSON.stringify(parsed).length).toBeLessThan(1000);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (value) => {
        expect(typeof parseDocument(value).ok).toBe('boolean');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOptions } from './check-options.ts';

describe('checkOptions, on hostile documents', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (document) => {
        expect(typeof checkOptions(document).ok).toBe('boolean');
        expect(typeof checkOptions({ playlist: document, layout: document, controlBtn: document }).ok).toBe('boolean');
      }),
    );
  });

  it('takes names of built-in things for keys like any other', () => {
    const document = JSON.parse(
      '{"__proto__":{"muted":1},"constructor":1,"controlBtn":{"toString":true,"__proto__":5}}',
    );
    expect(checkOptions(document)).toMatchObject({
      ok: true,
      unknown: ['__proto__', 'constructor', 'controlBtn.toString', 'controlBtn.__proto__'],
    });
    expect(({} as Record<string, unknown>)['muted']).toBeUndefined();
    const headers = JSON.parse('{"__proto__":[]}');
    expect(checkOptions({ playlist: [{ drm: { headers } }] })).toMatchObject({
      faults: [{ path: 'playlist[0].drm.headers.__proto__' }],
    });
  });

  it('bears any depth', () => {
    const deep = JSON.parse(`${'{"pc":'.repeat(50_000)}1${'}'.repeat(50_000)}`);
    expect(checkOptions({ layout: deep })).toMatchObject({ ok: true, unknown: ['layout.pc.pc'] });
    const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(checkOptions({ muted: nested, playlist: nested, somethingNew: nested })).toMatchObject({
      ok: false,
      faults: [{ path: 'muted' }, { path: 'playlist[0]' }],
      unknown: ['somethingNew'],
    });
  });

  it('lists the first hundred of each, and says how many more there are', () => {
    const playlist = Array.from({ length: 100_000 }, () => 5);
    const faults = checkOptions({ playlist });
    expect(faults.ok ? undefined : [faults.faults.length, faults.moreFaults]).toEqual([100, 99_901]);
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 1]));
    const unknown = checkOptions(keys);
    expect([unknown.unknown.length, unknown.moreUnknown]).toEqual([100, 99_900]);
  });

  it('answers shortly on long texts', () => {
    const long = 'x'.repeat(1_000_000);
    const check = checkOptions({ lang: long, token: long, aspectRatio: long, setStartTime: long, [long]: 1 });
    expect(check.ok ? [] : check.faults.map(({ path }) => path)).toEqual([
      'lang',
      'token',
      'aspectRatio',
      'setStartTime',
    ]);
    expect(JSON.stringify(check).length).toBeLessThan(2000);
  });

  it('counts characters, not units', () => {
    expect(checkOptions({ watermarkText: '😀'.repeat(256) }).ok).toBe(true);
    expect(checkOptions({ watermarkText: '😀'.repeat(257) }).ok).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffOptions } from './diff-options.ts';

const anyDocument = fc.dictionary(
  fc.constantFrom('a', 'b', 'toString', 'a.b', 'a"]', '', '__proto__'),
  fc.jsonValue({ maxDepth: 3 }),
);

describe('diffOptions', () => {
  it('lists what differs by its path, with both values', () => {
    const before = { muted: true, lang: 'ko', controlBtn: { play: true, volume: false }, playlist: [{ file: 'a' }] };
    const after = { muted: false, controlBtn: { play: true, times: false }, playlist: [{ file: 'b' }], repeat: true };
    expect(diffOptions(before, after)).toEqual([
      { path: 'controlBtn.times', kind: 'added', after: false },
      { path: 'controlBtn.volume', kind: 'removed', before: false },
      { path: 'lang', kind: 'removed', before: 'ko' },
      { path: 'muted', kind: 'changed', before: true, after: false },
      { path: 'playlist[0].file', kind: 'changed', before: 'a', after: 'b' },
      { path: 'repeat', kind: 'added', after: true },
    ]);
  });

  it('lists a group that was added option by option, and an entry of a list as a whole', () => {
    const item = { file: 'b', description: { title: 'B' } };
    expect(
      diffOptions({ playlist: [{ file: 'a' }] }, { playlist: [{ file: 'a' }, item], controlBtn: { play: false } }),
    ).toEqual([
      { path: 'controlBtn.play', kind: 'added', after: false },
      { path: 'playlist[1]', kind: 'added', after: item },
    ]);
    expect(diffOptions({ playlist: [item] }, { playlist: [] })).toEqual([
      { path: 'playlist[0]', kind: 'removed', before: item },
    ]);
    expect(diffOptions({}, { playlist: [item] })).toEqual([{ path: 'playlist', kind: 'added', after: [item] }]);
  });

  it.each([
    [{ a: {} }, { a: [] }, [{ path: 'a', kind: 'changed', before: {}, after: [] }]],
    [{ a: null }, {}, [{ path: 'a', kind: 'removed', before: null }]],
    [{ a: {} }, {}, [{ path: 'a', kind: 'removed', before: {} }]],
    [{ a: [null] }, { a: [0] }, [{ path: 'a[0]', kind: 'changed', before: null, after: 0 }]],
    [{}, { 'a.b': 1 }, [{ path: '["a.b"]', kind: 'added', after: 1 }]],
    [{}, { constructor: 1 }, [{ path: 'constructor', kind: 'added', after: 1 }]],
  ])('compares %j with %j', (before, after, changes) => {
    expect(diffOptions(before, after)).toEqual(changes);
  });

  it('is empty exactly where the documents are equal', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        expect(diffOptions(before, before)).toEqual([]);
        expect(diffOptions(before, after).length === 0).toBe(canonical(before) === canonical(after));
      }),
    );
  });

  it('names each place once, and backwards says the opposite', () => {
    const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const changes = diffOptions(before, after);
        expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
        const backwards = changes.map(({ path, kind }) => ({ path, kind: opposite[kind] }));
        expect(diffOptions(after, before).map(({ path, kind }) => ({ path, kind }))).toEqual(backwards);
      }),
    );
  });
});

/** JSON with sorted names, and without the sign of nought. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${entries.sort().join()}}`;
}

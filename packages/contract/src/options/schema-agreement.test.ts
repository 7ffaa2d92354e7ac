import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { ALL_OPTIONS } from './all/all-options.ts';
import { checkOptions } from './check/check-options.ts';
import { optionsWithoutEffect } from './check/options-without-effect.ts';
import { pathTo } from './check/path-to.ts';
import { readOption } from './read-option.ts';
import { resolveLaterOptions, resolveOptions } from './resolve.ts';
import { OptionsSchema } from './schema.ts';
import { documentShape } from './shapes/option-shape.ts';
import {
  asJson,
  type Place,
  placesIn,
  valuesOf,
  withValueAt,
  wrongValuesFor,
} from './shapes/shape-arbitrary.fixture.ts';

const schema = Compile(OptionsSchema);
const shape = documentShape(ALL_OPTIONS);
const validDocuments = valuesOf(shape).map(asJson);

const pathOf = (keys: Place['keys']) =>
  keys.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : pathTo(path, key)), '');
const pointerOf = (keys: Place['keys']) =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

describe('checkOptions and OptionsSchema', () => {
  it('accept every document of the tree', () => {
    fc.assert(
      fc.property(validDocuments, (document) => {
        expect(checkOptions(document)).toMatchObject({ ok: true });
        expect(schema.Check(document)).toBe(true);
      }),
    );
  });

  it('refuse a value of another type, and say where', () => {
    const spoilt = validDocuments.chain((document) =>
      fc
        .constantFrom(...placesIn(shape, document))
        .chain((place) =>
          fc.record({ place: fc.constant(place), wrong: fc.constantFrom(...wrongValuesFor(place.shape)) }),
        )
        .map(({ place, wrong }) => ({ ...place, document: withValueAt(document, place.keys, wrong) })),
    );
    fc.assert(
      fc.property(spoilt, ({ document, keys }) => {
        const check = checkOptions(document);
        expect(check.ok ? [] : check.faults.map(({ path }) => path)).toEqual([pathOf(keys)]);
        expect(schema.Check(document)).toBe(false);
        expect(schema.Errors(document).map(({ instancePath }) => instancePath)).toContain(pointerOf(keys));
      }),
    );
  });

  it('agree on any JSON at any option', () => {
    const keys = fc.constantFrom(...ALL_OPTIONS.map(({ key }) => key));
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        '',
        'zh',
        '16:9',
        '0/1',
        '#fff',
        '#ffff',
        'red',
        -1,
        0,
        1e9,
        [0],
        [{}],
        [{ file: '' }],
        'x'.repeat(40_000),
      ),
      fc.constantFrom(
        'Y',
        '2026-11-25',
        '2026-13-25',
        'rgb(1,2,3)',
        [{ file: 'a', vtt: [{}] }],
        { on: 1 },
        { pc: { vod: 1 } },
      ),
    );
    fc.assert(
      fc.property(keys, anything, (key, value) => {
        const [first = '', rest] = key.split('.', 2);
        const document = { [first]: rest === undefined ? value : { [rest]: value } };
        expect(checkOptions(document).ok).toBe(schema.Check(document));
      }),
      { numRuns: 2000 },
    );
  });

  it('agree on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        expect(checkOptions(document).ok).toBe(schema.Check(document));
      }),
    );
  });
});

describe('resolveOptions', () => {
  /** What the player gets for a value that it honours. */
  const honoured = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (key === 'playlist') return [{ file: value }];
    return key === 'aspectRatio' ? value.replace(':', '/') : value;
  };

  it('takes all that is accepted, but for what is named as without effect', () => {
    fc.assert(
      fc.property(validDocuments, (document) => {
        const resolved = { ...resolveOptions(document as object), ...resolveLaterOptions(document as object) };
        const withoutEffect = optionsWithoutEffect(document);
        for (const { key } of ALL_OPTIONS) {
          const value = readOption(document, key);
          if (value === undefined || value === null) continue;
          const isTaken = isDeepStrictEqual(readOption(resolved, key), honoured(key, value));
          expect(isTaken, key).toBe(!withoutEffect.includes(key));
        }
      }),
    );
  });
});

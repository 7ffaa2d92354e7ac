import fc from 'fast-check';
import { isObject } from '../check/fits.ts';
import type { ListShape, NumberShape, ObjectShape, Shape, TextShape } from './shape.ts';

/** Values that fit a shape; of an object any part, keys that nobody knows among it where they are allowed. */
export function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'function':
      return fc.constant(undefined);
    case 'number':
      return numbersOf(shape);
    case 'text':
      return textsOf(shape);
    case 'choice':
      return fc.constantFrom(...shape.values);
    case 'list':
      return listsOf(shape);
    case 'object':
      return objectsOf(shape);
    case 'map':
      return fc.dictionary(fc.string({ maxLength: 20 }), valuesOf(shape.of), { maxKeys: 3 });
    case 'either':
      return fc.oneof(...shape.of.map(valuesOf));
  }
}

/** Drops what is `undefined`, as JSON does. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function numbersOf({ isWhole, minimum, maximum, above }: NumberShape): fc.Arbitrary<number> {
  if (isWhole) return fc.integer({ min: minimum ?? -1000, max: maximum ?? 1000 });
  const min = above ?? minimum ?? -1000;
  return fc.double({ min, max: maximum ?? 1000, minExcluded: above !== undefined, noNaN: true });
}

function textsOf({ minLength = 0, maxLength, pattern }: TextShape): fc.Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u')).filter((text) => text.length <= maxLength);
  // Both ends, and characters of two units.
  const short = fc.string({ minLength, maxLength: Math.min(maxLength, 20), unit: 'binary' });
  return fc.oneof({ arbitrary: short, weight: 9 }, { arbitrary: fc.constant('😀'.repeat(maxLength)), weight: 1 });
}

const listsOf = ({ of, minItems = 0, maxItems }: ListShape): fc.Arbitrary<unknown[]> =>
  fc.array(valuesOf(of), { minLength: minItems, maxLength: Math.min(maxItems, 3) });

function objectsOf({ fields, required = [], requiresOneOf = [], isOpen }: ObjectShape): fc.Arbitrary<unknown> {
  const values = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valuesOf(field)]));
  const known = fc.record(values, { requiredKeys: [...required, ...requiresOneOf.slice(0, 1)] });
  const own = fc.dictionary(fc.constantFrom('own_id', '__proto__', 'a.b'), fc.jsonValue(), { maxKeys: 2 });
  return isOpen ? fc.tuple(own, known).map(([others, value]) => ({ ...others, ...value })) : known;
}

/** A value inside of a document, and the shape that it has. */
export interface Place {
  readonly keys: readonly (string | number)[];
  readonly shape: Shape;
}

/** Every value of a fitting document that a shape says something about, the document itself first. */
export function placesIn(shape: Shape, value: unknown, keys: Place['keys'] = []): Place[] {
  const here = [{ keys, shape }];
  const within = (inner: Shape, key: string | number, one: unknown) => placesIn(inner, one, [...keys, key]);
  const meant =
    shape.kind === 'either' ? shape.of.find((one) => !isWrongFor(one, value) && one.kind !== 'function') : shape;
  if (meant?.kind === 'list' && Array.isArray(value)) {
    return [...here, ...value.flatMap((item, index) => within(meant.of, index, item))];
  }
  if (meant?.kind === 'map' && isObject(value)) {
    return [...here, ...Object.entries(value).flatMap(([key, one]) => within(meant.of, key, one))];
  }
  if (meant?.kind !== 'object' || !isObject(value)) return here;
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, one]) => {
      const field = Object.hasOwn(meant.fields, key) ? meant.fields[key] : undefined;
      return field ? within(field, key, one) : [];
    }),
  ];
}

type JsonType = 'boolean' | 'null' | 'number' | 'string' | 'array' | 'object';

const EXAMPLES: Readonly<Record<JsonType, unknown>> = {
  boolean: true,
  null: null,
  number: 1.5,
  string: 'wrong',
  array: [],
  object: {},
};

const JSON_TYPES: Readonly<Record<Exclude<Shape['kind'], 'either'>, readonly JsonType[]>> = {
  boolean: ['boolean'],
  null: ['null'],
  function: [],
  number: ['number'],
  text: ['string'],
  choice: ['string'],
  list: ['array'],
  object: ['object'],
  map: ['object'],
};

const jsonTypesOf = (shape: Shape): readonly JsonType[] =>
  shape.kind === 'either' ? shape.of.flatMap(jsonTypesOf) : JSON_TYPES[shape.kind];

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const isWrongFor = (shape: Shape, value: unknown): boolean =>
  !jsonTypesOf(shape).some((type) => type === typeOf(value));

/** Values of every JSON type that the shape does not have. */
export const wrongValuesFor = (shape: Shape): readonly unknown[] =>
  Object.values(EXAMPLES).filter((value) => isWrongFor(shape, value));

/** The document with another value at a place. */
export function withValueAt(document: unknown, [key, ...rest]: Place['keys'], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(document))
    return document.map((one, index) => (index === key ? withValueAt(one, rest, value) : one));
  const entries = Object.entries(document as object);
  return Object.fromEntries(entries.map(([name, one]) => [name, name === key ? withValueAt(one, rest, value) : one]));
}

import type { NumberShape, ObjectShape, Shape, TextShape } from '../shapes/shape.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is what JSON writes for such a shape, whatever is in it. */
export function isOfKind(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'function':
      return false;
    case 'number':
      return Number.isFinite(value);
    case 'text':
    case 'choice':
      return typeof value === 'string';
    case 'list':
      return Array.isArray(value);
    case 'object':
    case 'map':
      return isObject(value);
    case 'either':
      return shape.of.some((one) => isOfKind(one, value));
  }
}

/** Whether a value of the shape's kind is itself within its limits; what is in it is not looked at. */
export function isWithinLimits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'number':
      return typeof value === 'number' && isNumberWithin(shape, value);
    case 'text':
      return typeof value === 'string' && isTextWithin(shape, value);
    case 'choice':
      return shape.values.includes(value as string);
    case 'list':
      return Array.isArray(value) && value.length >= (shape.minItems ?? 0) && value.length <= shape.maxItems;
    case 'object':
      return isObject(value) && hasOneOf(shape, value);
    case 'boolean':
    case 'null':
    case 'function':
    case 'map':
    case 'either':
      return true;
  }
}

const isNumberWithin = (
  { isWhole, minimum = -Infinity, maximum = Infinity, above = -Infinity }: NumberShape,
  value: number,
) => (!isWhole || Number.isInteger(value)) && value >= minimum && value <= maximum && value > above;

function isTextWithin({ minLength = 0, maxLength, pattern }: TextShape, value: string): boolean {
  // A character is one or two units, so what is longer than this need not be counted, nor matched.
  if (value.length > 2 * maxLength) return false;
  const { length } = [...value];
  return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(value));
}

const hasOneOf = ({ requiresOneOf }: ObjectShape, value: JsonObject): boolean =>
  requiresOneOf === undefined || requiresOneOf.some((key) => value[key] !== undefined);

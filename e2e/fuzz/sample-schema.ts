import type { Dice } from '../stage/dice.ts';
import { ODD_TEXTS } from './odd-values.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
}

const DEEPEST = 6;

/** A value that a schema describes, roughly: patterns and lengths are left to chance. */
export function sampleSchema(schema: object, dice: Dice, depth = 0): unknown {
  const { type, properties, items, ...rest } = schema as Schema;
  if (rest.const !== undefined) return rest.const;
  if (rest.enum) return dice.pick(rest.enum);
  const options = rest.anyOf ?? rest.oneOf;
  if (options) return sampleSchema(dice.pick(options), dice, depth);
  const kind = Array.isArray(type) ? dice.pick(type) : type;
  if (properties && depth < DEEPEST) return sampleObject(properties, dice, depth);
  if (kind === 'array') return Array.from({ length: dice.below(4) }, () => sampleSchema(items ?? {}, dice, depth + 1));
  return samplePlain(String(kind), rest, dice);
}

const sampleObject = (properties: Readonly<Record<string, Schema>>, dice: Dice, depth: number) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(() => dice.chance(0.7))
      .map(([key, schema]) => [key, sampleSchema(schema, dice, depth + 1)]),
  );

function samplePlain(kind: string, { minimum = 0, maximum = 1000, examples }: Schema, dice: Dice): unknown {
  if (examples && dice.chance(0.5)) return dice.pick(examples);
  if (kind === 'boolean') return dice.chance(0.5);
  if (kind === 'integer') return minimum + dice.below(maximum - minimum + 1);
  if (kind === 'number') return minimum + dice.fraction() * (maximum - minimum);
  if (kind === 'null') return null;
  return dice.chance(0.5) ? dice.pick(ODD_TEXTS) : `text${dice.below(1000)}`;
}

import Type, { type TSchema, type TSchemaOptions } from 'typebox';
import { ALL_OPTIONS } from './all/all-options.ts';
import { documentShape } from './shapes/option-shape.ts';
import type { ListShape, NumberShape, ObjectShape, Shape, TextShape } from './shapes/shape.ts';

/**
 * Schema of an options document, derived from the catalogue, for the API reference. Keys that it does not know are allowed, for documents
 * of newer versions. It accepts and refuses what `checkOptions` does, which tells more of what it refuses.
 */
export const OptionsSchema = objectSchema(documentShape(ALL_OPTIONS));

function schemaOf(shape: Shape): TSchema {
  const about = aboutOption(shape);
  switch (shape.kind) {
    case 'boolean':
      return Type.Boolean(about);
    case 'null':
      return Type.Null(about);
    case 'function':
      return Type.Never(about);
    case 'number':
      return numberSchema(shape, about);
    case 'text':
      return textSchema(shape, about);
    case 'choice':
      return Type.Enum([...shape.values], about);
    case 'list':
      return listSchema(shape, about);
    case 'object':
      return objectSchema(shape, about);
    case 'map':
      return Type.Object({}, { ...about, additionalProperties: schemaOf(shape.of) });
    case 'either':
      return Type.Union(shape.of.map(schemaOf), about);
  }
}

function aboutOption({ option }: Shape): TSchemaOptions {
  if (!option) return {};
  const about = { title: option.title.en, description: option.help.en };
  return option.default === null ? about : { ...about, default: option.default };
}

function numberSchema({ isWhole, minimum, maximum, above }: NumberShape, about: TSchemaOptions): TSchema {
  const limits = defined({ minimum, maximum, exclusiveMinimum: above });
  return isWhole ? Type.Integer({ ...about, ...limits }) : Type.Number({ ...about, ...limits });
}

function textSchema({ minLength, maxLength, pattern }: TextShape, about: TSchemaOptions): TSchema {
  return Type.String({ ...about, ...defined({ minLength: minLength || undefined, maxLength, pattern }) });
}

function listSchema({ of, minItems, maxItems }: ListShape, about: TSchemaOptions): TSchema {
  return Type.Array(schemaOf(of), { ...about, ...defined({ minItems: minItems || undefined, maxItems }) });
}

function objectSchema({ fields, required, requiresOneOf }: ObjectShape, about: TSchemaOptions = {}): TSchema {
  const properties = Object.entries(fields).map(([key, field]): [string, TSchema] => {
    const schema = schemaOf(field);
    return [key, required?.includes(key) ? schema : Type.Optional(schema)];
  });
  const anyOf = requiresOneOf?.map((key) => ({ required: [key] }));
  return Type.Object(Object.fromEntries(properties), { ...about, ...defined({ anyOf }) });
}

function defined(values: Readonly<Record<string, unknown>>): TSchemaOptions {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

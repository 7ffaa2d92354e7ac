import Type, { type TSchema } from 'typebox';
import { OPTIONS, type OptionDefinition } from './catalogue.ts';

const CaptionTrackSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 35 }),
  file: Type.String({ minLength: 1, maxLength: 2048 }),
  label: Type.String({ maxLength: 100 }),
  default: Type.Optional(Type.Boolean()),
});

const PlaylistItemSchema = Type.Object({
  file: Type.String({
    minLength: 1,
    maxLength: 2048,
    description: 'Address of an HLS playlist, or of an MP4, WebM or audio file.',
  }),
  poster: Type.Optional(Type.String({ maxLength: 2048 })),
  thumbnails: Type.Optional(Type.String({ maxLength: 2048, description: 'Address of a WebVTT thumbnail track.' })),
  video_id: Type.Optional(Type.String({ maxLength: 256 })),
  description: Type.Optional(
    Type.Object({
      title: Type.Optional(Type.String({ maxLength: 512 })),
      profile_name: Type.Optional(Type.String({ maxLength: 256 })),
      profile_image: Type.Optional(Type.String({ maxLength: 2048 })),
      created_at: Type.Optional(Type.String({ maxLength: 64 })),
    }),
  ),
  vtt: Type.Optional(Type.Array(CaptionTrackSchema, { maxItems: 100 })),
});

/** Schema of an options document, derived from the catalogue. Keys that it does not know are allowed, for documents of newer versions. */
export const OptionsSchema = Type.Object(groupByHead());

function groupByHead(): Record<string, TSchema> {
  const properties: Record<string, TSchema> = {};
  const nested: Record<string, Record<string, TSchema>> = {};
  for (const option of OPTIONS) {
    const [first = '', rest] = option.key.split('.', 2);
    if (rest === undefined) {
      properties[first] = Type.Optional(schemaOf(option));
    } else {
      nested[first] = { ...nested[first], [rest]: Type.Optional(schemaOf(option)) };
    }
  }
  for (const [first, inner] of Object.entries(nested)) properties[first] = Type.Optional(Type.Object(inner));
  return properties;
}

function schemaOf(option: OptionDefinition): TSchema {
  const about = { title: option.title.en, description: option.help.en };
  switch (option.type) {
    case 'boolean':
      return Type.Boolean({ ...about, default: option.default });
    case 'integer':
      return Type.Integer({ ...about, default: option.default, ...limits(option) });
    case 'enum':
      return Type.Enum([...(option.values ?? [])], { ...about, default: option.default });
    case 'color':
      return Type.String({ ...about, default: option.default, pattern: '^#[0-9a-fA-F]{6}$' });
    case 'number_list':
      return Type.Array(Type.Number({ exclusiveMinimum: 0, maximum: 16 }), {
        ...about,
        default: option.default,
        minItems: 1,
        maxItems: 20,
      });
    case 'playlist':
      return Type.Union(
        [Type.Array(PlaylistItemSchema, { maxItems: 1000 }), Type.String({ minLength: 1, maxLength: 2048 })],
        about,
      );
  }
}

function limits({ minimum, maximum }: OptionDefinition) {
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

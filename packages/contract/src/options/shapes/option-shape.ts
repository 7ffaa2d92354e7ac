import type { OptionDefinition, OptionType } from '../definition.ts';
import { address, BOOLEAN, choice, FUNCTION, list, nullable, object, text, written } from './build-shape.ts';
import { BUTTON_LIST_SHAPE } from './button-list-shape.ts';
import { LAYOUT_SHAPE } from './layout-shape.ts';
import { MAX_PLAYLIST_ITEMS, PLAYLIST_ITEM_SHAPE } from './playlist-item-shape.ts';
import type { NumberShape, ObjectShape, Shape, Unit } from './shape.ts';

/** `override`, as far as JSON can hold it: functions vanish from a document that is written as JSON, the objects around them stay. */
const CALLBACKS_SHAPE = object({
  nextSource: FUNCTION,
  prevSource: FUNCTION,
  fullscreen: object({ on: FUNCTION, off: FUNCTION }),
  pip: object({ on: FUNCTION, off: FUNCTION }),
  error: FUNCTION,
});

const PLAYLIST_SHAPE = {
  kind: 'either',
  of: [list(PLAYLIST_ITEM_SHAPE, MAX_PLAYLIST_ITEMS), address({ minLength: 1 })],
} as const satisfies Shape;

const NOUNS = {
  color: { en: 'a colour as #rrggbb or #rgb', ko: '#rrggbb 또는 #rgb 형식의 색상', ja: '#rrggbb または #rgb の色' },
  css_color: {
    en: 'a colour as CSS writes it, e.g. #ffffff or rgba(0,0,0,0.4)',
    ko: 'CSS 형식의 색상(예: #ffffff, rgba(0,0,0,0.4))',
    ja: 'CSS 形式の色（例：#ffffff、rgba(0,0,0,0.4)）',
  },
  ratio: { en: 'width/height, e.g. 16/9 or 16:9', ko: '가로/세로(예: 16/9, 16:9)', ja: '幅/高さ（例：16/9、16:9）' },
  date: {
    en: 'a date and time as YYYY-MM-DD HH:mm:ss',
    ko: 'YYYY-MM-DD HH:mm:ss 형식의 날짜와 시각',
    ja: 'YYYY-MM-DD HH:mm:ss 形式の日時',
  },
} as const;

const SHAPES = {
  boolean: () => BOOLEAN,
  integer: (option) => numberShape(option, true),
  number: (option) => numberShape(option, false),
  enum: ({ values = [], valuesWithoutEffect = [] }) => choice([...values, ...valuesWithoutEffect]),
  text: ({ maxLength = 256 }) => text(maxLength),
  url: ({ maxLength }) => address(maxLength === undefined ? {} : { maxLength }),
  color: ({ pattern = '' }) => written(NOUNS.color, pattern),
  css_color: ({ pattern = '' }) => written(NOUNS.css_color, pattern),
  ratio: ({ pattern = '' }) => written(NOUNS.ratio, pattern),
  date: ({ pattern = '' }) => written(NOUNS.date, pattern),
  number_list: () => list({ kind: 'number', isWhole: false, above: 0, maximum: 16 }, 20, 1),
  playlist: () => PLAYLIST_SHAPE,
  button_list: () => BUTTON_LIST_SHAPE,
  layout: () => LAYOUT_SHAPE,
  callbacks: () => CALLBACKS_SHAPE,
} as const satisfies Readonly<Record<OptionType, (option: OptionDefinition) => Shape>>;

/** What values of an option may be, in a stored document. */
export function optionShape(option: OptionDefinition): Shape {
  const shape = SHAPES[option.type](option);
  const complete: Shape = option.nullable && shape.kind !== 'either' ? nullable(shape) : shape;
  return { ...complete, option, ...(option.isSecret ? { isSecret: true } : {}) };
}

/** The shape of a document of these options: a dot in a key leads into an object. */
export function documentShape(options: readonly OptionDefinition[]): ObjectShape {
  const fields: Record<string, Shape> = {};
  const inner: Record<string, Record<string, Shape>> = {};
  for (const option of options) {
    const [first = '', rest] = option.key.split('.', 2);
    if (rest === undefined) fields[first] = optionShape(option);
    else inner[first] = { ...inner[first], [rest]: optionShape(option) };
  }
  for (const [first, own] of Object.entries(inner)) fields[first] = object(own);
  return object(fields);
}

function numberShape({ minimum, maximum, unit }: OptionDefinition, isWhole: boolean): NumberShape {
  return {
    kind: 'number',
    isWhole,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(unit === undefined || unit === 'index' ? {} : { unit: unit satisfies Unit }),
  };
}

import type { Localized } from '../../localized.ts';
import type { ObjectShape, Shape, TextShape } from './shape.ts';

const TEXT: Localized = { en: 'a text', ko: '텍스트', ja: 'テキスト' };
const ADDRESS: Localized = { en: 'an address', ko: '주소', ja: 'アドレス' };

/** What fits no value: functions are for the page to give. */
export const FUNCTION = { kind: 'function' } as const;

/** `true` or `false`. */
export const BOOLEAN = { kind: 'boolean' } as const;

/** A text of up to so many characters. */
export const text = (maxLength: number, minLength = 0): TextShape => ({
  kind: 'text',
  noun: TEXT,
  minLength,
  maxLength,
});

/** An address, absolute or relative to the page. */
export const address = ({ minLength = 0, maxLength = 2048 } = {}): TextShape => ({
  kind: 'text',
  noun: ADDRESS,
  minLength,
  maxLength,
});

/** A text that is written in one certain way. */
export const written = (noun: Localized, pattern: string): TextShape => ({
  kind: 'text',
  noun,
  maxLength: 100,
  pattern,
});

/** One of a few words. */
export const choice = (values: readonly string[]) => ({ kind: 'choice', values }) as const;

/** A number within limits. */
export const number = (minimum: number, maximum: number) =>
  ({ kind: 'number', isWhole: false, minimum, maximum }) as const;

/** A list of up to so many items. */
export const list = (of: Shape, maxItems: number, minItems = 0) => ({ kind: 'list', of, minItems, maxItems }) as const;

/** An object with these fields. */
export const object = (fields: ObjectShape['fields'], rest: Omit<ObjectShape, 'kind' | 'fields'> = {}) =>
  ({ kind: 'object', fields, ...rest }) as const;

/** A shape, or `null`. */
export const nullable = (shape: Exclude<Shape, { readonly kind: 'either' }>) =>
  ({ kind: 'either', of: [shape, { kind: 'null' }] }) as const;

import type { Localized } from '../../localized.ts';
import type { OptionDefinition } from '../definition.ts';

/**
 * What a value of an options document may be, as data. The checker, the schema of the API reference and the words of faults are derived
 * from it, so that they cannot differ.
 */
export type Shape = (
  | { readonly kind: 'boolean' }
  | { readonly kind: 'null' }
  /** Nothing fits: JSON has no functions. */
  | { readonly kind: 'function' }
  | NumberShape
  | TextShape
  | ChoiceShape
  | ListShape
  | ObjectShape
  | MapShape
  | EitherShape
) & {
  /** Whether messages must not repeat the value. */
  readonly isSecret?: true;
  /** The option whose values these are. */
  readonly option?: OptionDefinition;
};

export interface NumberShape {
  readonly kind: 'number';
  readonly isWhole: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The number is greater than this. */
  readonly above?: number;
  readonly unit?: Unit;
}

/** What numbers of options count. */
export type Unit = 'ms' | 'seconds' | 'percent' | 'px';

export interface TextShape {
  readonly kind: 'text';
  /** What the text is, with an article where the language has one. */
  readonly noun: Localized;
  /** In Unicode code points, as JSON Schema counts. */
  readonly minLength?: number;
  readonly maxLength: number;
  readonly pattern?: string;
}

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly minItems?: number;
  readonly maxItems: number;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** At least one of these has to be there. */
  readonly requiresOneOf?: readonly string[];
  /** Whether other keys are carried along, rather than unknown. */
  readonly isOpen?: true;
}

/** An object with keys of any name. */
export interface MapShape {
  readonly kind: 'map';
  readonly of: Shape;
}

/** One of several shapes, no two of which JSON writes alike: what a value is says which of them is meant. */
export interface EitherShape {
  readonly kind: 'either';
  readonly of: readonly Exclude<Shape, EitherShape>[];
}

import type { Localized } from '../localized.ts';
import type { OptionGroup } from './groups.ts';

/** What an option's values are. Forms, validation and TypeScript types follow from it. */
export type OptionType =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'enum'
  | 'text'
  | 'url'
  | 'color'
  | 'css_color'
  | 'ratio'
  | 'date'
  | 'number_list'
  | 'playlist'
  | 'button_list'
  | 'layout'
  | 'callbacks';

/** One player option, declared once: its validation, default, form field, OpenAPI schema and documentation are derived from this. */
export interface OptionDefinition {
  /** VPE's name of the option; a dot leads into an object (`controlBtn.play`). */
  readonly key: string;
  readonly type: OptionType;
  /** `null` where nothing is set unless someone sets it. */
  readonly default: unknown;
  /** The values of an `enum`. */
  readonly values?: readonly string[];
  /** Further values of an `enum` that documents may hold, though the player of this version falls back from them. */
  readonly valuesWithoutEffect?: readonly string[];
  /** Values that forms offer where others are allowed too. */
  readonly suggestions?: readonly string[];
  readonly unit?: 'ms' | 'seconds' | 'index' | 'percent' | 'px';
  readonly minimum?: number;
  readonly maximum?: number;
  /** The most characters (Unicode code points) of a `text` or `url`. */
  readonly maxLength?: number;
  /** Regular expression that every text of this option matches. */
  readonly pattern?: string;
  /** Whether documents may hold `null`, for nothing. */
  readonly nullable?: true;
  /** Whether messages must not repeat the value. */
  readonly isSecret?: true;
  /** `basic` options are there in every plan. Where no source names a plan, the option is basic. */
  readonly tier: 'basic' | 'standard';
  readonly group: OptionGroup;
  readonly title: Localized;
  readonly help: Localized;
}

import type { Language } from '@playhead/contract/options';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';

/** The same shape with every literal text widened to `string`; functions keep their parameters. */
export type Translated<Entry> = Entry extends string
  ? string
  : Entry extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof Entry]: Translated<Entry[Key]> };

/** Every text of the console in one language. A language that lacks one, or has one too many, does not compile. */
export type Messages = Translated<typeof en>;

/** The console's texts by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en, ko, ja };

/** The languages' names in themselves, as the language menu shows them. */
export const LANGUAGE_NAMES = { en: 'English', ko: '한국어', ja: '日本語' } as const satisfies Record<Language, string>;

import type { OPTIONS } from './catalogue.ts';
import type { OptionType } from './definition.ts';
import type { PlaylistItem } from './playlist-item.ts';

type Definition = (typeof OPTIONS)[number];
type AnyObject = Readonly<Record<string, unknown>>;

/** The values of each type, as the player gets them. */
interface Values {
  readonly boolean: boolean;
  readonly integer: number;
  readonly number: number;
  readonly enum: string;
  readonly text: string;
  readonly url: string;
  readonly color: string;
  readonly css_color: string;
  readonly ratio: `${number}/${number}`;
  readonly date: string;
  readonly number_list: readonly number[];
  readonly playlist: readonly PlaylistItem[];
  readonly button_list: readonly AnyObject[];
  readonly layout: AnyObject;
  readonly callbacks: AnyObject;
}

type ValueOf<D extends { readonly type: OptionType }> =
  | (D extends { type: 'enum'; values: readonly (infer Value)[] } ? Value : Values[D['type']])
  | (D extends { nullable: true } ? null : never);

type Flat = { readonly [D in Definition as D['key']]: ValueOf<D> };
type Head<Key> = Key extends `${infer First}.${string}` ? First : Key & string;
type Rest<Key, First extends string> = Key extends `${First}.${infer After}` ? After : never;

/** A complete options document: every option of the catalogue with a value. */
export type ResolvedOptions = {
  readonly [First in Head<keyof Flat>]: First extends keyof Flat
    ? Flat[First]
    : { readonly [After in Rest<keyof Flat, First>]: Flat[`${First}.${After}` & keyof Flat] };
};

/** An option's key, e.g. `controlBtn.play`. */
export type OptionKey = Definition['key'];

/** What a page may write instead of the value that the player gets. */
interface Written {
  readonly playlist: readonly PlaylistItem[] | string;
  readonly aspectRatio: `${number}${'/' | ':'}${number}`;
}

/** An options document as an integrator writes it: any part, also of the objects in it, and some values in further forms. */
export type PlayerOptions = {
  readonly [Key in keyof ResolvedOptions]?:
    | (Key extends keyof Written
        ? Written[Key]
        : Key extends keyof Flat
          ? ResolvedOptions[Key]
          : Partial<ResolvedOptions[Key]>)
    | undefined;
};

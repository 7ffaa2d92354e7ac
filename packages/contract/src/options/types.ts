import type { OPTIONS } from './catalogue.ts';
import type { PlaylistItem } from './playlist-item.ts';

type Definition = (typeof OPTIONS)[number];

type ValueOf<D> = D extends { type: 'boolean' }
  ? boolean
  : D extends { type: 'integer' }
    ? number
    : D extends { type: 'enum'; values: readonly (infer Value)[] }
      ? Value
      : D extends { type: 'color' }
        ? string
        : D extends { type: 'number_list' }
          ? readonly number[]
          : D extends { type: 'playlist' }
            ? readonly PlaylistItem[]
            : never;

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

/** An options document as an integrator writes it: any part, and the playlist also as one address. */
export type PlayerOptions = {
  readonly [Key in Exclude<keyof ResolvedOptions, 'playlist' | 'controlBtn'>]?: ResolvedOptions[Key] | undefined;
} & {
  readonly playlist?: readonly PlaylistItem[] | string | undefined;
  readonly controlBtn?: Partial<ResolvedOptions['controlBtn']> | undefined;
};

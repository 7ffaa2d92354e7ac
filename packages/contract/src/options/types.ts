import type { OptionType } from './definition.ts';
import type { LATER_OPTIONS } from './later/later-options.ts';
import type { PlaylistItem } from './playlist-item.ts';
import type { START_OPTIONS } from './start-options.ts';

type StartDefinition = (typeof START_OPTIONS)[number];
type LaterDefinition = (typeof LATER_OPTIONS)[number];
type Definition = StartDefinition | LaterDefinition;
type AnyDefinition = { readonly key: string; readonly type: OptionType };
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

type Flat<D extends AnyDefinition> = { readonly [Each in D as Each['key']]: ValueOf<Each> };
type Head<Key> = Key extends `${infer First}.${string}` ? First : Key & string;
type Rest<Key, First extends string> = Key extends `${First}.${infer After}` ? After : never;

/** A document with a value for each of these options. */
type Resolved<D extends AnyDefinition> = {
  readonly [First in Head<keyof Flat<D>>]: First extends keyof Flat<D>
    ? Flat<D>[First]
    : { readonly [After in Rest<keyof Flat<D>, First>]: Flat<D>[`${First}.${After}` & keyof Flat<D>] };
};

/** What the player needs before the first frame, each option with a value. */
export type ResolvedOptions = Resolved<StartDefinition>;

/** The options of what is fetched when it is wanted, each with a value. */
export type LaterOptions = Resolved<LaterDefinition>;

type AllOptions = ResolvedOptions & LaterOptions;

/** An option's key, e.g. `controlBtn.play`. */
export type OptionKey = Definition['key'];

/** What a page may write instead of the value that the player gets. */
interface Written {
  readonly playlist: readonly PlaylistItem[] | string;
  readonly aspectRatio: `${number}${'/' | ':'}${number}`;
  readonly setStartTime: string | Date | null;
}

/** An options document as an integrator writes it: any part, also of the objects in it, and some values in further forms. */
export type PlayerOptions = {
  readonly [Key in keyof AllOptions]?:
    | (Key extends keyof Written
        ? Written[Key]
        : Key extends keyof Flat<Definition>
          ? AllOptions[Key]
          : Partial<AllOptions[Key]>)
    | undefined;
};

import { UsageError } from './usage-error.ts';

type Parsed = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** The options that a command was given. Each reader gives undefined where its option is absent. */
export interface OptionValues {
  text(name: string): string | undefined;
  /** An option that may be given more than once. */
  texts(name: string): readonly string[];
  isSet(name: string): boolean;
  /** @throws UsageError where it is no whole number above 0. */
  count(name: string): number | undefined;
  /** @throws UsageError where it is no whole number, or less than 0. */
  size(name: string): number | undefined;
  /** @throws UsageError where it is none of the choices. */
  choice<const Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined;
}

/** @param parsed values out of `parseArgs`. */
export function createOptionValues(parsed: Parsed): OptionValues {
  const texts = (name: string) => [parsed[name]].flat().filter((value) => typeof value === 'string');
  const text = (name: string) => texts(name).at(-1);
  return {
    text,
    texts,
    isSet: (name) => parsed[name] === true,
    count: (name) => parseOptional(text(name), (value) => parseCount(value, `--${name}`)),
    size: (name) => parseOptional(text(name), (value) => (/^0+$/.test(value) ? 0 : parseCount(value, `--${name}`))),
    choice: (name, choices) => parseOptional(text(name), (value) => parseChoice(value, choices, `--${name}`)),
  };
}

/** @throws UsageError where it is no whole number above 0. */
export function parseCount(value: string, what: string): number {
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`${what} must be a whole number above 0, not "${value}".`);
}

/** @throws UsageError where it is none of the choices. */
export function parseChoice<Choice extends string>(value: string, choices: readonly Choice[], what: string): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`${what} must be one of ${choices.join(', ')}, not "${value}".`);
}

const parseOptional = <Value>(value: string | undefined, parse: (value: string) => Value) =>
  value === undefined ? undefined : parse(value);

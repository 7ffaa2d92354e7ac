/** A value of CMCD: number, text or word, flag, or a list of those without their parameters. */
export type CmcdValue = number | string | boolean | readonly (number | string | boolean)[];

const KEY = /[a-z*][a-z0-9_\-.*]*/y;
const NUMBER = /-?\d{1,15}(?:\.\d{1,15})?/y;
const WORD = /[A-Za-z*][!#$%&'*+\-.^_`|~:/\w]*/y;
const TEXT = /"((?:[^"\\]|\\.)*)"/y;
const FLAG = /\?[01]/y;
const SPACE = /[ \t]*/y;
const MOST_LIST_ITEMS = 100;

/**
 * Reads one line of keys and values (CTA-5004-B; the dictionary of RFC 9651 it is written in). Parameters are passed over. An item
 * that is none is left out together with what follows up to the next comma, so that one broken value takes no report with it.
 * Never throws.
 */
export function parseLine(line: string): ReadonlyMap<string, CmcdValue> {
  const items = new Map<string, CmcdValue>();
  const reader = createReader(line);
  while (!reader.isAtEnd()) {
    const item = readItem(reader);
    if (item) items.set(item.key, item.value);
    reader.skipPastComma();
  }
  return items;
}

interface Reader {
  /** What the pattern matches here, and moves past it; undefined, and stays, where it does not. */
  take(pattern: RegExp): RegExpExecArray | undefined;
  takeText(text: string): boolean;
  isAtEnd(): boolean;
  /** Goes on after the next comma that is not within a text or list. */
  skipPastComma(): void;
}

function createReader(line: string): Reader {
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(line) ?? undefined;
    if (match) at = pattern.lastIndex;
    return match;
  };
  return {
    take,
    takeText: (text) => {
      if (!line.startsWith(text, at)) return false;
      at += text.length;
      return true;
    },
    isAtEnd: () => at >= line.length,
    skipPastComma: () => {
      let depth = 0;
      while (at < line.length) {
        if (take(TEXT)) continue;
        const char = line[at];
        // A text that is never closed takes the rest: looking for its end again and again would take forever.
        at = char === '"' ? line.length : at + 1;
        if (char === '(') depth += 1;
        if (char === ')') depth = Math.max(0, depth - 1);
        if (char === ',' && depth === 0) return;
      }
    },
  };
}

function readItem(reader: Reader): { readonly key: string; readonly value: CmcdValue } | undefined {
  reader.take(SPACE);
  const key = reader.take(KEY)?.[0];
  if (key === undefined) return undefined;
  if (!reader.takeText('=')) return isItemOver(reader) ? { key, value: true } : undefined;
  const value = reader.takeText('(') ? readList(reader) : readBare(reader);
  return value !== undefined && isItemOver(reader) ? { key, value } : undefined;
}

function readList(reader: Reader): readonly (number | string | boolean)[] | undefined {
  const list: (number | string | boolean)[] = [];
  for (;;) {
    reader.take(SPACE);
    if (reader.takeText(')')) return list;
    const value = readBare(reader);
    if (value === undefined || list.length >= MOST_LIST_ITEMS) return undefined;
    list.push(value);
    passParameters(reader);
  }
}

function readBare(reader: Reader): number | string | boolean | undefined {
  const text = reader.take(TEXT);
  if (text) return (text[1] ?? '').replace(/\\(.)/g, '$1');
  const number = reader.take(NUMBER);
  if (number) return Number(number[0]);
  const flag = reader.take(FLAG);
  if (flag) return flag[0] === '?1';
  return reader.take(WORD)?.[0];
}

function passParameters(reader: Reader): void {
  while (reader.takeText(';')) {
    reader.take(SPACE);
    reader.take(KEY);
    if (reader.takeText('=')) readBare(reader);
  }
}

/** Whether nothing but parameters and a comma follow: `1x` is no number. */
function isItemOver(reader: Reader): boolean {
  passParameters(reader);
  reader.take(SPACE);
  return reader.isAtEnd() || reader.take(/(?=,)/y) !== undefined;
}

const TOKEN =
  /[ \t\n\r]*(?:(?<text>"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<value>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|(?<sign>[{}[\],:]))/uy;

/** What may come next; `orEnd`: also the end of the list or object that has just begun. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/**
 * Where a text that is not JSON ceases to be it, in UTF-16 units; undefined where it is JSON. Browsers say it in words that differ, or
 * not at all.
 */
export function jsonFaultAt(text: string): number | undefined {
  const token = new RegExp(TOKEN);
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (;;) {
    const begin = token.lastIndex;
    const groups = token.exec(text)?.groups;
    const fault = begin + (/^[ \t\n\r]*/.exec(text.slice(begin, begin + 4096))?.[0].length ?? 0);
    const isOver = open.length === 0 && expected === 'comma-or-end';
    if (isOver) return fault < text.length ? fault : undefined;
    const next: Expected | undefined = groups && after(groups, expected, open);
    if (next === undefined) return fault;
    expected = next;
  }
}

/** What may follow a token; undefined where the token itself may not stand there. Opens and closes what it opens and closes. */
function after(
  { text, value, sign }: Readonly<Record<string, string | undefined>>,
  expected: Expected,
  open: ('{' | '[')[],
): Expected | undefined {
  const isValue = expected === 'value' || expected === 'value-or-end';
  if (text !== undefined && (expected === 'key' || expected === 'key-or-end')) return 'colon';
  if (text !== undefined || value !== undefined) return isValue ? 'comma-or-end' : undefined;
  if (isValue && (sign === '{' || sign === '[')) {
    open.push(sign);
    return sign === '{' ? 'key-or-end' : 'value-or-end';
  }
  if (sign === ':') return expected === 'colon' ? 'value' : undefined;
  if (sign === ',') {
    if (expected !== 'comma-or-end') return undefined;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (sign !== '}' && sign !== ']') return undefined;
  if (!expected.endsWith('or-end') || open.at(-1) !== (sign === '}' ? '{' : '[')) return undefined;
  open.pop();
  return 'comma-or-end';
}

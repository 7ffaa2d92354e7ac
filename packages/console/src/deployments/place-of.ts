const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** A stretch of a text, in UTF-16 units as text fields count them. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is open around a token: an object with the key that was read last, or a list with the index that is being read. */
interface Level {
  readonly path: string;
  readonly isList: boolean;
  key: string | undefined;
  index: number;
}

/**
 * Where in a JSON text a path such as `playlist[0].file` begins: at its key, or in a list at its value. Undefined where the text has no
 * such place, e.g. because something required is missing.
 */
export function placeOf(text: string, path: string): Place | undefined {
  const levels: Level[] = [];
  let isKeyNext = false;
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level !== undefined) {
      level.index += 1;
      isKeyNext = !level.isList;
    } else if (token === ':') isKeyNext = false;
    else if (isKeyNext && level !== undefined) {
      level.key = String(JSON.parse(token));
      if (pathIn(level) === path) return { start, end: start + token.length };
    } else if (token !== ',') {
      const own = level === undefined ? '' : pathIn(level);
      if (own === path && level?.isList !== false) return { start, end: start + token.length };
      if (token === '{' || token === '[') {
        levels.push({ path: own, isList: token === '[', key: undefined, index: 0 });
        isKeyNext = token === '{';
      }
    }
    if (token === '}' || token === ']') isKeyNext = false;
  }
  return undefined;
}

function pathIn({ path, isList, key = '', index }: Level): string {
  if (isList) return `${path}[${index}]`;
  if (!PLAIN.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

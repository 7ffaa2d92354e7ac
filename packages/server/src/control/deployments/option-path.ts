const WORD = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/**
 * The place of a named value within an options document: `controlBtn.play`, and `icon["a b"]` where the name is not a word, so that no two
 * places have one path.
 *
 * @param path of the object; empty for the document itself.
 */
export function entryPath(path: string, name: string): string {
  if (!WORD.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** The place of a list's entry: `playlist[0]`. */
export const indexPath = (path: string, index: number): string => `${path}[${index}]`;

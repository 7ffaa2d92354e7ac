/** A tag as a browser would read it; `text` is what a script or style holds. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const ATTRIBUTE = /\s+([a-z-]+)(?:="([^"<>]*)")?/y;
const TAG = /<(\/?)([a-z][a-z-]*)/y;
const SKIPPED = /[^<]+|<!doctype html>|<!--.*?-->/sy;

/**
 * Reads HTML of the strict kind that we write: double quotes around every value, no bare `<`, `>` or `&` in one. Throws at anything
 * else, so that what breaks out of its place is noticed.
 */
export function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < html.length) {
    if (take(SKIPPED)) continue;
    const [, isEnd, name = ''] = take(TAG) ?? fail(html, at);
    const attributes: Record<string, string> = {};
    for (let found = take(ATTRIBUTE); found; found = take(ATTRIBUTE))
      attributes[found[1] ?? ''] = decode(found[2] ?? '');
    if (!take(/\s*\/?>/y)) fail(html, at);
    if (isEnd) continue;
    const [, text] = /^(?:script|style)$/.test(name)
      ? (take(new RegExp(`(.*?)</${name}>`, 'sy')) ?? fail(html, at))
      : [];
    tags.push({ name, attributes, ...(text ? { text } : {}) });
  }
  return tags;
}

const decode = (text: string) =>
  text.replace(/&([^;&]*);?/g, (entity, name: string) => ENTITIES[name] ?? fail(entity, 0));

function fail(html: string, at: number): never {
  throw new Error(`Not the HTML that we write, at ${at}: ${html.slice(Math.max(0, at - 40), at + 40)}`);
}

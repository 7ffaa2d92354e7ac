declare const brand: unique symbol;

/** An address of something to play: absolute with http or https, or from the root of the site; see {@link parseMediaUrl}. */
export type MediaUrl = string & { readonly [brand]: 'MediaUrl' };

/** What an address of something to play must be, for whoever gave another. */
export const MEDIA_URL_RULE = 'an address that begins with https:// or http://, or with one / for the same site';

const MAX_LENGTH = 2000;
const SITE = 'http://site.invalid';

/**
 * Reads an address that somebody gave as something to play.
 *
 * @returns the address as a browser would write it, or undefined where it is none of those above: `javascript:`, `data:`, a relative
 * path, an address of another host in disguise (`//host`, `/\host`).
 */
export function parseMediaUrl(text: string): MediaUrl | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  return (text.startsWith('/') ? parseFromRoot(text) : parseAbsolute(text)) as MediaUrl | undefined;
}

function parseAbsolute(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

function parseFromRoot(text: string): string | undefined {
  if (!URL.canParse(text, SITE)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, SITE);
  const path = `${pathname}${search}${hash}`;
  // `/.//host` comes out as `//host`.
  return origin === SITE && !path.startsWith('//') ? path : undefined;
}

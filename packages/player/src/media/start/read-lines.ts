/** Tags that change nothing for a start. Captions inside the picture would be missing from it: only the engine reads them. */
const HARMLESS =
  /^#EXT(?:M3U|INF|-X-(?:VERSION|INDEPENDENT-SEGMENTS|MEDIA(?!.*=CLOSED-)|STREAM-INF|I-FRAME-STREAM-INF|SESSION-DATA|TARGETDURATION|MEDIA-SEQUENCE|DISCONTINUITY-SEQUENCE|PLAYLIST-TYPE|MAP|BYTERANGE|BITRATE|PROGRAM-DATE-TIME|ENDLIST))(?![\w-])/;

/**
 * The lines of an HLS playlist (RFC 8216, section 4.1).
 *
 * @returns nothing if it is none, or if it has a tag that is not known to be harmless: keys, discontinuities, gaps, parts, variables,
 * steering, a start of its own, captions in the picture. Such playlists are the engine's.
 */
export function readLines(text: string): readonly string[] | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const isSimple = lines[0] === '#EXTM3U' && lines.every((line) => !line.startsWith('#EXT') || HARMLESS.test(line));
  return isSimple ? lines.filter((line) => line) : undefined;
}

/** The attribute list of a tag (section 4.2). Quotes are taken off. */
export const readAttributes = (tag = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tag.matchAll(/[:,] *([A-Z\d-]+)=(?:"([^"]*)"|([^",]*))/g)].map(([, name, quoted, bare]) => [
      name,
      quoted ?? bare,
    ]),
  );

/** An address in a playlist, made absolute; nothing where it is none. */
export const absolute = (address: string | undefined, base: string): string | undefined =>
  address && URL.canParse(address, base) ? new URL(address, base).href : undefined;

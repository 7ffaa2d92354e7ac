import { absolute, readAttributes, readLines } from './read-lines.ts';

/** A file, or a part of one. */
export interface Piece {
  readonly url: string;
  /** Bytes from `start` up to and without `end`. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
}

/** A segment. Times count from the beginning of the playlist. */
export interface Segment extends Piece {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A media playlist of fragmented MP4. */
export interface MediaPlaylist {
  readonly init: Piece;
  readonly segments: readonly Segment[];
}

/**
 * Reads a media playlist (RFC 8216, section 4.3.3).
 *
 * @param url its address, to which others are relative.
 * @returns nothing if it isn't a simple one of fragmented MP4, or if more may come: where to begin is then the engine's to say.
 */
export function readMediaPlaylist(text: string, url: string): MediaPlaylist | undefined {
  const lines = readLines(text) ?? [];
  const [map, ...furtherMaps] = lines.filter((line) => line.startsWith('#EXT-X-MAP:'));
  const { URI, BYTERANGE } = readAttributes(map);
  if (!URI || furtherMaps.length > 0 || !lines.includes('#EXT-X-ENDLIST')) return undefined;
  const init = pieceOf(URI, BYTERANGE, url);
  const segments = readSegments(lines, url);
  const isSound = segments.every(({ startSeconds, endSeconds }) => endSeconds > startSeconds && endSeconds < 1e6);
  return isSound && [init, ...segments].every(isPlace) ? { init, segments } : undefined;
}

const isPlace = ({ url, range }: Piece) => url !== '' && (!range || range.end > range.start);

function readSegments(lines: readonly string[], url: string): Segment[] {
  const segments: Segment[] = [];
  let startSeconds = 0;
  let endSeconds = 0;
  let range: string | undefined;
  for (const line of lines) {
    const [, tag, value] = /^#EXT(INF|-X-BYTERANGE):(.*)/.exec(line) ?? [];
    if (tag === 'INF') endSeconds = startSeconds + Number.parseFloat(value ?? '');
    else if (tag) range = value;
    else if (line && !line.startsWith('#')) {
      segments.push({ ...pieceOf(line, range, url, segments.at(-1)), startSeconds, endSeconds });
      startSeconds = endSeconds;
      range = undefined;
    }
  }
  return segments;
}

/** @param range `length@offset`; without the offset it goes on where the piece before ended. */
function pieceOf(address: string, range: string | undefined, base: string, before?: Piece): Piece {
  const [length = 0, start = before?.range?.end ?? 0] = (range ?? '').split('@').map(Number);
  return { url: absolute(address, base) ?? '', range: range ? { start, end: start + length } : undefined };
}

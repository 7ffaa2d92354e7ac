import type { Rendition } from '../../core/rendition.ts';
import { absolute, readAttributes, readLines } from './read-lines.ts';

/** One rendition of a multivariant playlist. */
export interface Variant extends Rendition {
  /** Address of its media playlist. */
  readonly url: string;
  readonly codecs: readonly string[];
  /** Address of the media playlist with its sound; absent where sound is in its own, or there is none. */
  readonly audioUrl: string | undefined;
}

/**
 * Reads the renditions of a multivariant playlist (RFC 8216, section 4.3.4) that have codecs and an ordinary picture.
 *
 * @param url its address, to which others are relative.
 */
export function readMaster(text: string, url: string): Variant[] {
  const lines = readLines(text) ?? [];
  const sounds = lines.filter((line) => /^#EXT-X-MEDIA:.*TYPE=AUDIO/.test(line)).map(readAttributes);
  return lines.flatMap((line, index) => {
    const address = absolute(lines[index + 1]?.replace(/^#.*/, ''), url);
    const { BANDWIDTH, CODECS, RESOLUTION = '0x0', AUDIO, VIDEO, ...others } = readAttributes(line);
    // High dynamic range, and other pictures of the same moment, are the engine's to choose.
    const isOrdinary = !VIDEO && /^(?:SDR)?$/.test(others['VIDEO-RANGE'] ?? '');
    if (!line.startsWith('#EXT-X-STREAM-INF:') || !address || !CODECS || !isOrdinary) return [];
    const group = sounds.filter((sound) => sound['GROUP-ID'] === AUDIO);
    const sound = group.find(({ DEFAULT }) => DEFAULT === 'YES') ?? group[0];
    const [width = 0, height = 0] = RESOLUTION.split('x').map(Number);
    return {
      url: address,
      bitrateBps: Number(BANDWIDTH),
      width,
      height,
      framesPerSecond: Number(others['FRAME-RATE'] ?? 0),
      codecs: CODECS.split(/\s*,\s*/),
      audioUrl: absolute(sound?.['URI'], url),
    };
  });
}

/** A picture of the content at a time: the whole image, or a rectangle of it in pixels. */
export interface Thumbnail {
  readonly start: number;
  readonly end: number;
  /** Address as the track writes it, relative to the track. */
  readonly image: string;
  readonly area:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined;
}

const TIMING = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})\s+-->\s+((?:\d+:)?\d{2}:\d{2}\.\d{3})/;
const AREA = /#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/;

/**
 * Reads a WebVTT thumbnail track: cues whose text is `image.jpg#xywh=x,y,w,h` (Media Fragments URI 1.0, section 4.2.2).
 * Cues that aren't understood are left out.
 */
export function parseThumbnails(webVtt: string): Thumbnail[] {
  const blocks = webVtt.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.flatMap((block) => parseCue(block.split('\n')) ?? []);
}

function parseCue(lines: readonly string[]): Thumbnail | undefined {
  const at = lines.findIndex((line) => TIMING.test(line));
  const timing = TIMING.exec(lines[at] ?? '');
  const reference = lines[at + 1]?.trim();
  if (!timing || !reference) return undefined;
  return {
    start: secondsOf(timing[1] ?? ''),
    end: secondsOf(timing[2] ?? ''),
    image: reference.replace(AREA, ''),
    area: areaOf(reference),
  };
}

function areaOf(reference: string): Thumbnail['area'] {
  const [x, y, width, height] = AREA.exec(reference)?.slice(1).map(Number) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width, height };
}

const secondsOf = (stamp: string): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The thumbnail of a moment; after the last cue, the last one. */
export function thumbnailAt(thumbnails: readonly Thumbnail[], seconds: number): Thumbnail | undefined {
  return thumbnails.findLast(({ start }) => start <= seconds) ?? thumbnails[0];
}

import { describe, expect, it } from 'vitest';
import { mediaTimeOf } from './media-times.ts';

/** Numbers of four bytes, or text. */
const bytes = (...parts: readonly (number | string)[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : [24, 16, 8, 0].map((by) => (part >>> by) & 255),
    ),
  );

const VERSION_1 = 0x01000000;
const track = (id: number, timescale: number) => ['tkhd', 0, 0, 0, id, 'mdhd', 0, 0, 0, timescale] as const;
const longTrack = (id: number, timescale: number) =>
  ['tkhd', VERSION_1, 0, 0, 0, 0, id, 'mdhd', VERSION_1, 0, 0, 0, 0, timescale] as const;

describe('the time of a segment', () => {
  it('is that of its track, in either version', () => {
    const expected = { ticks: 48_000, timescale: 24_000, trackId: 7 };
    const short = bytes('moof', 'tfhd', 0, 7, 'tfdt', 0, 48_000, 'mdat');
    const long = bytes('moof', 'tfhd', 0, 7, 'tfdt', VERSION_1, 0, 48_000, 'mdat');
    for (const init of [bytes(...track(7, 24_000)), bytes(...longTrack(7, 24_000))]) {
      expect(mediaTimeOf(init, short)).toEqual(expected);
      expect(mediaTimeOf(init, long)).toEqual(expected);
    }
  });

  it('is that of the track that is first, whatever their order', () => {
    const init = bytes(...track(1, 1000), ...track(2, 48_000));
    const segment = bytes('moof', 'tfhd', 0, 2, 'tfdt', 0, 24_000, 'tfhd', 0, 1, 'tfdt', 0, 600, 'mdat');
    expect(mediaTimeOf(init, segment)).toEqual({ ticks: 24_000, timescale: 48_000, trackId: 2 });
  });

  it('is unknown as long as the head is not complete', () => {
    const whole = bytes('moof', 'tfhd', 0, 1, 'tfdt', 0, 5, 'mdat');
    for (let length = 0; length < whole.length; length += 1)
      expect(mediaTimeOf(bytes(...track(1, 1)), whole.slice(0, length))).toBeUndefined();
  });

  it('is none where the media is protected, or no fragmented MP4', () => {
    const segment = bytes('moof', 'tfhd', 0, 1, 'tfdt', 0, 5, 'mdat');
    expect(() => mediaTimeOf(bytes(...track(1, 1), 'sinf'), segment)).toThrow();
    expect(() => mediaTimeOf(bytes(...track(1, 1)), bytes('ftyp', 'mdat'))).toThrow();
  });
});

import type { Bytes, MediaTime } from '../head-start.ts';

/**
 * When the first samples of a segment are to be decoded: the time of each track's `tfdt`, in the timescale of its `mdhd`
 * (ISO/IEC 14496-12, sections 8.8.12 and 8.4.2); the earliest of all tracks.
 *
 * Boxes are looked for by their names. That a name stands in another box by chance is less likely than a damaged file.
 *
 * @param head the beginning of the segment, as far as it has come.
 * @returns nothing as long as its head isn't complete.
 * @throws where the media is protected, whatever its playlist says, or where it isn't fragmented MP4.
 */
export function mediaTimeOf(init: Bytes, head: Bytes): MediaTime | undefined {
  const names = latin(init);
  // A sample description of protected media holds one (section 8.12).
  if (names.includes('sinf')) throw new Error('protected');
  const [moof = '', mdat] = latin(head).split('mdat');
  if (mdat === undefined) return undefined;
  // Of both boxes version 1 has times of eight bytes before what is looked for.
  const fields = (name: string) => boxes(names, name).map((at) => view(init).getUint32(at + (init[at] ? 20 : 12)));
  const [trackIds, timescales] = [fields('tkhd'), fields('mdhd')];
  const tracks = boxes(moof, 'tfhd').map((at) => view(head).getUint32(at + 4));
  const times = boxes(moof, 'tfdt').map((at, index) => {
    const ticks = head[at] ? Number(view(head).getBigUint64(at + 4)) : view(head).getUint32(at + 4);
    const trackId = tracks[index] ?? 0;
    return { ticks, trackId, timescale: timescales[trackIds.indexOf(trackId)] ?? 0 };
  });
  return times.reduce((one, other) => (other.ticks / other.timescale < one.ticks / one.timescale ? other : one));
}

/** One character for each byte. */
const latin = (bytes: Bytes) => new TextDecoder('latin1').decode(bytes);

const view = ({ buffer }: Bytes) => new DataView(buffer);

/** Where the contents of the boxes with this name begin: with the version. */
const boxes = (names: string, name: string) => [...names.matchAll(new RegExp(name, 'g'))].map(({ index }) => index + 4);

/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA } from './stage.ts';

/** A file of the demo stream. */
export const demoFile = (path: string): Promise<Buffer> => readFile(join(MEDIA, path));

/** Its playlist of this folder with something put in after the first line, or changed otherwise. */
export async function playlistWith(folder: string, change: (text: string) => string): Promise<string> {
  return change(await readFile(join(MEDIA, folder, 'index.m3u8'), 'utf8'));
}

/** The segments of a folder in one file, and a playlist that names its parts by their bytes. */
export async function inOneFile(folder: string): Promise<{ file: Buffer; playlist: string }> {
  const names = ['init.mp4', ...Array.from({ length: 20 }, (_, index) => `${String(index).padStart(3, '0')}.m4s`)];
  const parts = await Promise.all(names.map((name) => demoFile(`${folder}/${name}`)));
  const text = await playlistWith(folder, (unchanged) => unchanged);
  const durations = [...text.matchAll(/#EXTINF:([\d.]+)/g)].map(([, duration]) => duration);
  const init = parts[0]?.length ?? 0;
  // Without an offset a part begins where the one before ended.
  const lines = durations.map(
    (duration, index) =>
      `#EXTINF:${duration},\n#EXT-X-BYTERANGE:${parts[index + 1]?.length}${index === 0 ? `@${init}` : ''}\nall.mp4`,
  );
  const head = `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:3\n#EXT-X-MAP:URI="all.mp4",BYTERANGE="${init}@0"`;
  return { file: Buffer.concat(parts), playlist: `${head}\n${lines.join('\n')}\n#EXT-X-ENDLIST\n` };
}

/** A multivariant playlist of one rendition, without a track for the sound. */
export const MUXED_MASTER = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=640x360,CODECS="avc1.64001e,mp4a.40.2"
v360/index.m3u8
`;

/** A segment whose media times are so much later. */
export function shifted(segment: Buffer, seconds: number, timescale: number): Buffer {
  const moved = Buffer.from(segment);
  const at = moved.indexOf('tfdt') + 8;
  moved.writeBigUInt64BE(moved.readBigUInt64BE(at) + BigInt(seconds * timescale), at);
  return moved;
}

/** The boxes of an MP4 file or of a box's content, in order. Positions count from the beginning of `file`. */
function boxesIn(file: Buffer, from = 0, to = file.length): { name: string; from: number; to: number }[] {
  const boxes = [];
  for (let at = from; at < to; at = boxes.at(-1)?.to ?? to) {
    boxes.push({ name: file.toString('latin1', at + 4, at + 8), from: at, to: at + file.readUInt32BE(at) });
  }
  return boxes;
}

const box = (name: string, ...contents: Buffer[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + contents.reduce((sum, { length }) => sum + length, 0));
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...contents]);
};

/** What lies in a box of an initialisation segment's `moov`. */
function moovBoxes(init: Buffer): (name: string) => Buffer {
  const moov = boxesIn(init).find(({ name }) => name === 'moov');
  const inside = boxesIn(init, (moov?.from ?? 0) + 8, moov?.to);
  return (name) => {
    const found = inside.find((one) => one.name === name);
    return init.subarray(found?.from, found?.to);
  };
}

/** Gives a track another number, wherever the boxes that say it stand. */
function renumbered(file: Buffer, trackId: number): Buffer {
  const changed = Buffer.from(file);
  const fields: Readonly<Record<string, number>> = { tkhd: 16, trex: 8, tfhd: 8 };
  for (const [name, offset] of Object.entries(fields)) {
    const at = changed.indexOf(name);
    if (at > 0) changed.writeUInt32BE(trackId, at + offset);
  }
  return changed;
}

/** A file of a rendition, `init.mp4` or a segment, with the sound put into it as a second track. */
export async function withSound(folder: string, name: string): Promise<Buffer> {
  const [picture, alone] = await Promise.all([demoFile(`${folder}/${name}`), demoFile(`audio/${name}`)]);
  const sound = renumbered(alone, 2);
  if (name !== 'init.mp4') return Buffer.concat([picture, sound]);
  const [one, other] = [moovBoxes(picture), moovBoxes(sound)];
  const mvex = box('mvex', one('mvex').subarray(8), other('mvex').subarray(8));
  const [ftyp] = boxesIn(picture);
  return Buffer.concat([picture.subarray(0, ftyp?.to), box('moov', one('mvhd'), one('trak'), other('trak'), mvex)]);
}

/** A window of a live stream made of the demo's segments: those up to number `last`, eight of them. */
export async function liveWindow(folder: string, last: number): Promise<string> {
  const text = await playlistWith(folder, (unchanged) => unchanged);
  const segments = [...text.matchAll(/#EXTINF:[\d.]+,\n\d+\.m4s\n/g)].map(([lines]) => lines);
  const first = Math.max(0, last - 7);
  const began = new Date(Date.UTC(2026, 0, 1) + first * 2000).toISOString();
  return [
    '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n#EXT-X-INDEPENDENT-SEGMENTS\n',
    `#EXT-X-MEDIA-SEQUENCE:${first}\n#EXT-X-MAP:URI="init.mp4"\n#EXT-X-PROGRAM-DATE-TIME:${began}\n`,
    ...segments.slice(first, last + 1),
  ].join('');
}

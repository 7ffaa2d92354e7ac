/// <reference types="node" />
import { createCipheriv } from 'node:crypto';

/** What content is encrypted with: Common Encryption (ISO/IEC 23001-7), scheme `cenc`. */
export interface ContentKey {
  /** 16 bytes each. */
  readonly id: Buffer;
  readonly key: Buffer;
}

const IV_BYTES = 8;
/** Bytes of a picture's slice that stay readable: more than any header of it has. */
const CLEAR_BYTES = 64;
/** The system that players take keys for without a key server of their own. */
const COMMON_SYSTEM = Buffer.from('1077efecc0b24d02ace33c1e52e2fb4b', 'hex');

interface Box {
  readonly name: string;
  readonly body: Buffer;
}

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    boxes.push({ name: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + length) });
    at += length;
  }
  return boxes;
}

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const box = (name: string, ...contents: Buffer[]): Buffer => {
  const body = Buffer.concat(contents);
  return Buffer.concat([u32(8 + body.length), Buffer.from(name, 'latin1'), body]);
};

/** Changes what is in the box at this path. */
function edit(bytes: Buffer, [name, ...rest]: readonly string[], change: (body: Buffer) => Buffer): Buffer {
  const edited = boxesIn(bytes).map((one) => {
    if (one.name !== name) return box(one.name, one.body);
    return box(name, rest.length === 0 ? change(one.body) : edit(one.body, rest, change));
  });
  return Buffer.concat(edited);
}

/** An initialisation segment that says how its media are encrypted. */
export function encryptInit(init: Buffer, { id }: ContentKey): Buffer {
  const described = edit(init, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd'], (body) => {
    const [entry] = boxesIn(body.subarray(8));
    if (!entry) throw new Error('No sample entry.');
    const protectedName = entry.name === 'mp4a' ? 'enca' : 'encv';
    return Buffer.concat([body.subarray(0, 8), box(protectedName, entry.body, protectionOf(entry.name, id))]);
  });
  const pssh = box('pssh', Buffer.from([1, 0, 0, 0]), COMMON_SYSTEM, u32(1), id, u32(0));
  return edit(described, ['moov'], (body) => Buffer.concat([body, pssh]));
}

function protectionOf(name: string, id: Buffer): Buffer {
  const scheme = box('schm', u32(0), Buffer.from('cenc'), u32(0x10000));
  const track = box('tenc', u32(0), Buffer.from([0, 0, 1, IV_BYTES]), id);
  return box('sinf', box('frma', Buffer.from(name)), scheme, box('schi', track));
}

/** A media segment whose samples are encrypted. */
export function encryptSegment(segment: Buffer, isVideo: boolean, { key }: ContentKey): Buffer {
  const boxes = boxesIn(segment);
  const [moof, mdat] = ['moof', 'mdat'].map((name) => boxes.find((one) => one.name === name)?.body);
  if (!moof || !mdat) throw new Error('No fragment.');
  const sizes = sampleSizes(moof);
  const samples = sizes.map((bytes, index) => {
    const from = sizes.slice(0, index).reduce((sum, before) => sum + before, 0);
    const sample = mdat.subarray(from, from + bytes);
    return encryptSample(sample, isVideo ? partsOf(sample) : [], ivOf(index), key);
  });
  const about = samples.map(({ auxiliary }) => auxiliary);
  return Buffer.concat([withEncryption(moof, about, isVideo), box('mdat', ...samples.map(({ bytes }) => bytes))]);
}

const ivOf = (index: number) => Buffer.concat([u32(1), u32(index)]);

/** A stretch of a sample: bytes that stay readable, then bytes that don't. */
interface Part {
  readonly clear: number;
  readonly hidden: number;
}

/** Slices are hidden but for their beginnings; what decoders need to find their way stays readable. */
function partsOf(sample: Buffer): Part[] {
  const parts: Part[] = [];
  let clear = 0;
  for (let at = 0; at < sample.length; ) {
    const length = sample.readUInt32BE(at);
    const type = (sample[at + 4] ?? 0) & 31;
    const isSlice = type === 1 || type === 5;
    const hidden = isSlice ? Math.max(0, Math.floor((length - CLEAR_BYTES) / 16) * 16) : 0;
    clear += 4 + length - hidden;
    if (hidden > 0) {
      parts.push({ clear, hidden });
      clear = 0;
    }
    at += 4 + length;
  }
  return clear > 0 ? [...parts, { clear, hidden: 0 }] : parts;
}

function encryptSample(sample: Buffer, parts: readonly Part[], iv: Buffer, key: Buffer) {
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.concat([iv, Buffer.alloc(16 - IV_BYTES)]));
  if (parts.length === 0) return { bytes: cipher.update(sample), auxiliary: iv };
  const bytes = Buffer.from(sample);
  const list = Buffer.alloc(2 + parts.length * 6);
  list.writeUInt16BE(parts.length);
  let at = 0;
  parts.forEach(({ clear, hidden }, index) => {
    cipher.update(bytes.subarray(at + clear, at + clear + hidden)).copy(bytes, at + clear);
    list.writeUInt16BE(clear, 2 + index * 6);
    list.writeUInt32BE(hidden, 4 + index * 6);
    at += clear + hidden;
  });
  return { bytes, auxiliary: Buffer.concat([iv, list]) };
}

const named = (boxes: readonly Box[], name: string): Buffer =>
  boxes.find((one) => one.name === name)?.body ?? Buffer.of();

/** Sizes of a fragment's samples, of its run or the same for all. */
function sampleSizes(moof: Buffer): number[] {
  const traf = boxesIn(named(boxesIn(moof), 'traf'));
  const run = named(traf, 'trun');
  const flags = run.readUInt32BE(0) & 0xffffff;
  const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag);
  const first = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0);
  const count = run.readUInt32BE(4);
  const place = fields.indexOf(0x200);
  return Array.from({ length: count }, (_, index) =>
    place < 0 ? defaultSize(named(traf, 'tfhd')) : run.readUInt32BE(first + (index * fields.length + place) * 4),
  );
}

function defaultSize(header: Buffer): number {
  const flags = header.readUInt32BE(0);
  return header.readUInt32BE(8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0) + (flags & 8 ? 4 : 0));
}

/** The fragment's header with a list of how each sample is encrypted, and the media further behind accordingly. */
function withEncryption(moof: Buffer, auxiliary: readonly Buffer[], isVideo: boolean): Buffer {
  const sizes = box(
    'saiz',
    u32(0),
    Buffer.of(0),
    u32(auxiliary.length),
    Buffer.from(auxiliary.map(({ length }) => length)),
  );
  const list = box('senc', u32(isVideo ? 2 : 0), u32(auxiliary.length), ...auxiliary);
  const added = sizes.length + 20 + list.length;
  const shifted = edit(moof, ['traf', 'trun'], (body) => {
    const run = Buffer.from(body);
    run.writeInt32BE(run.readInt32BE(8) + added, 8);
    return run;
  });
  // The list is the last in the header, counted from the header's beginning.
  const offset = box('saio', u32(0), u32(1), u32(8 + moof.length + added - list.length + 16));
  return box(
    'moof',
    edit(shifted, ['traf'], (body) => Buffer.concat([body, sizes, offset, list])),
  );
}

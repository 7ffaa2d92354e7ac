import { createHash } from 'node:crypto';

const RANDOM_BYTES = 10;

/** The UUIDv7 of a session: made at that moment, epoch milliseconds, its random part out of what the session is known by. */
export function viewIdOf(identity: string, startedAtMs: number): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(Math.max(0, Math.floor(startedAtMs)), 0, 6);
  createHash('sha256').update(identity).digest().copy(bytes, 6, 0, RANDOM_BYTES);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

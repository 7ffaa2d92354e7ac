import { randomBytes } from 'node:crypto';
import type { Licence } from '@playhead/contract/api';
import type { Beat, Report } from '@playhead/contract/beats';
import type { TestServer } from './server.ts';

/** A UUIDv7 (RFC 9562) of this moment. */
export function viewIdAt(epochMs: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(epochMs, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A beat of a view that has played without a fault since its start. */
export const playedBeat = (viewId: string, seq: number, playedMs: number): Beat => ({
  viewId,
  seq,
  state: 'playing',
  reason: seq === 0 ? 'start' : 'heartbeat',
  atMs: playedMs + 100,
  playheadMs: playedMs,
  playedMs,
  watchedMs: playedMs + 100,
  stalledMs: 0,
  stallCount: 0,
  seekMs: 0,
  seekCount: 0,
  droppedFrames: 0,
  playedBits: 0,
  upscaleMs: 0,
  startupMs: 100,
});

/** Asks for a licence as a page of that origin. */
export async function licenceFor(server: TestServer, accessKey: string, origin: string): Promise<Licence> {
  const response = await fetch(`${server.url}/v1/licence`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ accessKey }),
  });
  return (await response.json()) as Licence;
}

/** Posts beats as a beacon does. */
export function report(server: TestServer, token: string, beats: Beat[], origin?: string): Promise<Response> {
  const body: Report = { v: 1, sentAtMs: Date.now(), groups: [{ token, beats }] };
  return fetch(`${server.url}/v1/beats`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...(origin === undefined ? {} : { origin }) },
    body: JSON.stringify(body),
  });
}

import type { Bytes, EarlyAnswer } from '../head-start.ts';
import type { Piece } from './read-media-playlist.ts';

/** Takes what has come, as it comes. `ms`: how long that took. */
export type TakeChunk = (chunk: Bytes, soFar: { readonly bytes: number; readonly ms: number }) => void;

/**
 * Fetches a file or a part of one.
 *
 * @throws where it isn't there, the line breaks, or `signal` says so.
 */
export async function fetchPiece({ url, range }: Piece, signal: AbortSignal, take?: TakeChunk): Promise<EarlyAnswer> {
  const askedAtMs = performance.now();
  const headers: HeadersInit = range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {};
  const answer = await fetch(url, { headers, signal });
  const reader = answer.body?.getReader();
  // A server that doesn't know ranges would send everything.
  if (answer.status !== (range ? 206 : 200) || !reader) throw new Error(answer.statusText);
  const chunks: Bytes[] = [];
  const beginMs = performance.now();
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const chunk = part.value as Bytes;
    chunks.push(chunk);
    bytes += chunk.length;
    take?.(chunk, { bytes, ms: performance.now() - beginMs });
  }
  return { url: answer.url, body: joined(chunks), askedAtMs };
}

/** Puts chunks together. */
export function joined(chunks: readonly Bytes[]): Bytes {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

import type { CDPSession } from 'playwright-core';

/** A resource that has arrived, or is arriving. */
export interface Transfer {
  readonly url: string;
  readonly mimeType: string;
  /** When it had arrived, milliseconds since the page was requested; absent while it is arriving. */
  readonly endMs?: number;
  /** Bytes on the wire, heads included. */
  readonly bytes: number;
}

/** What a page had fetched by a moment. */
export interface Fetched {
  readonly requests: number;
  /** Scripts and style sheets. */
  readonly codeBytes: number;
}

/** Watches what a page fetches; the first request is the page itself. */
export async function watchTransfers(session: CDPSession): Promise<() => readonly Transfer[]> {
  const transfers = new Map<string, Transfer>();
  let beginSeconds: number | undefined;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    beginSeconds ??= timestamp;
    transfers.set(requestId, { url: request.url, mimeType: '', bytes: 0 });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const known = transfers.get(requestId);
    if (known) transfers.set(requestId, { ...known, mimeType: response.mimeType });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const known = transfers.get(requestId);
    const endMs = (timestamp - (beginSeconds ?? timestamp)) * 1000;
    if (known) transfers.set(requestId, { ...known, endMs, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  return () => [...transfers.values()];
}

/** Sums up what had arrived by then. */
export function fetchedBy(transfers: readonly Transfer[], momentMs: number): Fetched {
  const arrived = transfers.filter(({ endMs }) => endMs !== undefined && endMs <= momentMs);
  const code = arrived.filter(({ mimeType }) => /javascript|css/.test(mimeType));
  return { requests: arrived.length, codeBytes: code.reduce((sum, { bytes }) => sum + bytes, 0) };
}

import type { FastifyReply, FastifyRequest } from 'fastify';

/** A stream of server-sent events to one listener. */
export interface EventStream {
  readonly send: (event: string, data: unknown) => void;
  readonly end: () => void;
}

/** Proxies end connections on which nothing comes for a minute or so. */
const HEARTBEAT_MS = 15_000;

/** A listener that does not read gets no more than this put aside; then it is let go, and may come again. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** After how long a listener that was cut off comes again, milliseconds. */
const RETRY_MS = 5000;

/** After so long a listener has to come again and prove anew who it is; browsers do so by themselves. */
const LONGEST_MS = 30 * 60_000;

/** Whether the caller asks for events rather than for one answer. */
export const wantsEvents = ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  method === 'GET' && /(^|[,\s])text\/event-stream\b/i.test(headers.accept ?? '');

/** Takes the answer over and makes it a stream; `onClose` is called once, whoever ends it. */
export function openEventStream(reply: FastifyReply, onClose: () => void): EventStream {
  reply.hijack();
  const { raw } = reply;
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  for (const [name, value] of headers) raw.setHeader(name, value as string | number | readonly string[]);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS).unref();
  const limit = setTimeout(() => raw.end(), LONGEST_MS).unref();
  raw.once('close', () => {
    clearInterval(heartbeat);
    clearTimeout(limit);
    onClose();
  });
  const write = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return;
    if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
    else raw.write(text);
  };
  write(`retry: ${RETRY_MS}\n\n`);
  return {
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => raw.end(),
  };
}

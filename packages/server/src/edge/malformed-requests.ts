import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { GATEWAY_ERRORS, type GatewayErrorName } from '@playhead/contract/errors';
import type { FastifyBaseLogger } from 'fastify';
import { answerHeaders } from './cors.ts';
import { gatewayEnvelope } from './failures.ts';

interface ClientError extends Error {
  readonly code?: string;
}

/** Longest head of a request, request line and headers together. */
export const MAX_HEAD_BYTES = 16 * 1024;

const FAULTS: Readonly<Record<string, readonly [GatewayErrorName, string]>> = {
  HPE_HEADER_OVERFLOW: [
    'requestEntityTooLarge',
    `Address and headers are larger than ${MAX_HEAD_BYTES} bytes together.`,
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['requestEntityTooLarge', 'The chunk extensions are larger than this server accepts.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['badRequest', 'The request did not come in whole in time.'],
};
const MALFORMED = ['badRequest', 'The request is not valid HTTP/1.1.'] as const;

/**
 * Answers what Node's HTTP parser refuses, before there is a request that a route or hook could see. The bytes themselves are never
 * logged: they may hold secrets.
 */
export function answerMalformed(error: ClientError, socket: Socket, traceId: string, log: FastifyBaseLogger): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  log.debug({ traceId, code: error.code }, 'malformed request');
  // Where an answer is on its way, another would end up in the middle of it.
  if (!socket.writable || hasAnswerUnderWay(socket)) {
    socket.destroy();
    return;
  }
  const [name, details] = FAULTS[error.code ?? ''] ?? MALFORMED;
  socket.end(rawAnswer(name, details, traceId));
}

/** Answers what Node hands to listeners of its own: tunnels are not offered, and an expectation is met by going on. */
export function answerOddRequests(server: Server, createTraceId: () => string): void {
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(rawAnswer('notFound', 'This server is no proxy.', createTraceId()));
  });
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

/** An answer as bytes, for connections that have no response object; it is the connection's last. */
export function rawAnswer(name: GatewayErrorName, details: string, traceId: string): string {
  const { status } = GATEWAY_ERRORS[name];
  const body = JSON.stringify(gatewayEnvelope(name, details));
  const headers = {
    ...answerHeaders(traceId),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}

/** Node keeps the response of a connection in a field without a public name; its own handler looks there too. */
const hasAnswerUnderWay = (socket: Socket): boolean =>
  (socket as Socket & { _httpMessage?: { headersSent?: boolean } })._httpMessage?.headersSent === true;

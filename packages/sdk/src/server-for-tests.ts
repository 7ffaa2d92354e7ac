import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import {
  ACCESS_KEY_HEADER,
  isFreshTimestamp,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  verifySignature,
} from '@playhead/signing';

/** What the server got. */
export interface ReceivedRequest {
  readonly method: string;
  /** Raw path with query. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Whether the request is signed with the key pair of {@link KEYS}, just now. */
  readonly isSigned: boolean;
}

/** What the server answers: a JSON value or a text as it is; `'hang up'` breaks the connection. */
export type Reply =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }
  | 'hang up';

/** A real HTTP server that answers as the test says. */
export interface ServerForTests {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** The one key pair that the server knows. */
export const KEYS = { accessKey: 'AK_TEST', secretKey: 'SK_TEST' };

/** The success envelope. */
export const success = (result?: unknown): Reply => ({ body: { code: '200', message: 'ok', result } });

/** The error envelope. */
export const failure = (
  status: number,
  errorCode: string,
  message: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  body: { error: { errorCode, message, details: 'Do this instead.' } },
});

/** What the server is to answer; `attempt` counts from 1. */
export type Answer = (request: ReceivedRequest, attempt: number) => Reply | Promise<Reply>;

/** @param answer is asked for every request. */
export async function startServerForTests(answer: Answer): Promise<ServerForTests> {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (message, response) => {
    const request = await receive(message);
    requests.push(request);
    const reply = await answer(request, requests.length);
    if (reply === 'hang up') return void message.socket.destroy();
    response.writeHead(reply.status ?? 200, { 'x-ncp-trace-id': 'trace1', ...reply.headers });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const { method = '', url: target = '', headers } = message;
  return {
    method,
    target,
    headers,
    body: Buffer.concat(chunks).toString(),
    isSigned: await isSigned(method, target, headers),
  };
}

async function isSigned(method: string, target: string, headers: IncomingMessage['headers']): Promise<boolean> {
  const read = (name: string) => String(headers[name] ?? '');
  const request = { method, target, timestamp: read(TIMESTAMP_HEADER), accessKey: read(ACCESS_KEY_HEADER) };
  return (
    request.accessKey === KEYS.accessKey &&
    isFreshTimestamp(request.timestamp, Date.now()) &&
    (await verifySignature(request, KEYS.secretKey, read(SIGNATURE_HEADER)))
  );
}

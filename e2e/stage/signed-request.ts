import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { signedHeaders } from '@playhead/signing';
import { ACCOUNT, type TestServer } from './server.ts';

/** A request of the API, sent exactly as it says: targets are neither resolved nor encoded anew. */
export interface RawRequest {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
  /** On a connection of its own. */
  readonly isAlone?: boolean;
}

/** An answer with its body read; `json` is undefined where it is none. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: unknown;
}

/** Sends a request over Node's own client, which changes nothing of it. */
export async function sendRaw(
  server: TestServer,
  { method, target, headers = {}, body, isAlone = false }: RawRequest,
): Promise<RawAnswer> {
  const { promise, resolve, reject } = withResolvers<import('node:http').IncomingMessage>();
  const options = { host: '127.0.0.1', port: server.port, method, path: target, headers: { ...headers } };
  const request = httpRequest(isAlone ? { ...options, agent: false } : options);
  request.on('response', resolve).on('error', reject).end(body);
  const response = await promise;
  const answer = decoded(await buffer(response), String(response.headers['content-encoding']));
  return { status: response.statusCode ?? 0, headers: response.headers, text: answer, json: parseJson(answer) };
}

/** Signs a request with the first account's key pair and sends it. */
export async function sendSigned(server: TestServer, request: RawRequest): Promise<RawAnswer> {
  const { accessKey, secretKey } = ACCOUNT;
  const signed = await signedHeaders({ ...request, accessKey, secretKey, nowMs: Date.now() });
  return sendRaw(server, { ...request, headers: { ...signed, ...request.headers } });
}

function decoded(bytes: Buffer, encoding: string): string {
  if (bytes.length === 0) return '';
  if (encoding === 'gzip') return gunzipSync(bytes).toString();
  return (encoding === 'br' ? brotliDecompressSync(bytes) : bytes).toString();
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<Value>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

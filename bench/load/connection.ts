import { connect, type Socket } from 'node:net';

/** A request but for what all of a connection have in common. */
export interface BenchRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path with query. */
  readonly target: string;
  /** Lines such as `x-ncp-iam-access-key: AK`. */
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** One keep-alive connection that sends a request, waits for its answer, and sends the next. */
export interface Connection {
  /** Resolves with the status once the whole answer has arrived. */
  readonly send: (request: BenchRequest) => Promise<number>;
  readonly close: () => void;
}

/**
 * Opens a connection. Requests are written by hand: a full HTTP client costs more processor time than the
 * server under test, and would be what is measured.
 *
 * @param headers of every request, lines such as `origin: https://www.example.com`
 */
export async function openConnection(url: URL, headers: readonly string[]): Promise<Connection> {
  const socket = await connected(connect({ host: url.hostname, port: Number(url.port), noDelay: true }));
  const common = [`host: ${url.host}`, ...headers];
  let received = '';
  let settle: ((status: number) => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  socket.setEncoding('latin1').on('data', (text: string) => {
    received += text;
    const answer = parseAnswer(received);
    if (answer === undefined) return;
    received = received.slice(answer.lengthBytes);
    settle?.(answer.status);
  });
  socket.on('error', (error) => fail?.(error));
  socket.on('close', () => fail?.(new Error('The server closed the connection.')));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        settle = resolve;
        fail = reject;
        socket.write(render(request, common));
      }),
    close: () => {
      fail = undefined;
      socket.destroy();
    },
  };
}

function render({ method, target, headers = [], body }: BenchRequest, common: readonly string[]): string {
  const length = body === undefined ? [] : [`content-length: ${Buffer.byteLength(body)}`];
  return [`${method} ${target} HTTP/1.1`, ...common, ...headers, ...length, '', body ?? ''].join('\r\n');
}

/**
 * Reads an HTTP/1.1 answer that has a content length.
 *
 * @param text what has arrived, a character for a byte.
 * @returns status and length of the first whole answer, or nothing while it is still arriving.
 * @throws Error where the answer has another framing.
 */
export function parseAnswer(text: string): { status: number; lengthBytes: number } | undefined {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = text.slice(0, headEnd + 2);
  const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`The answer has no content length: ${head}`);
  const lengthBytes = headEnd + 4 + Number(length);
  return text.length < lengthBytes ? undefined : { status: Number(text.slice(9, 12)), lengthBytes };
}

const connected = (socket: Socket): Promise<Socket> =>
  new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });

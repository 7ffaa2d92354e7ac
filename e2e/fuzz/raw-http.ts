import { once } from 'node:events';
import { connect } from 'node:net';
import type { Dice } from '../stage/dice.ts';

/** Bytes that are no request, or one that nobody should send. */
export function makeRawBytes(dice: Dice): Buffer {
  const head = `${dice.pick(['GET', 'POST', 'PUT', 'BREW', 'get', ''])} ${dice.pick(['/', '/api/v1/players', '*', '//', '/%', 'http://x/healthz', '/a b', '\u00ff'])} `;
  const version = dice.pick(['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'HTTP', '']);
  const headers = Array.from({ length: dice.below(5) }, () => dice.pick(HEADERS));
  const bytes = Buffer.from(
    `${head}${version}\r\n${['Host: x', ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`,
    'latin1',
  );
  if (dice.chance(0.2)) return Buffer.from(Array.from({ length: 1 + dice.below(200) }, () => dice.below(256)));
  if (!dice.chance(0.4)) return bytes;
  const mutated = Buffer.from(bytes);
  for (let changes = 1 + dice.below(4); changes > 0; changes -= 1)
    mutated[dice.below(mutated.length)] = dice.below(256);
  return mutated;
}

const HEADERS = [
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 5, 6',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: nonsense',
  'Host: y',
  ': z',
  'X-Bad\u0000: 1',
  'X Space: 1',
  `X-Long: ${'z'.repeat(9000)}`,
  `X-Longer: ${'z'.repeat(18_000)}`,
  ' folded: 1',
  'x-ncp-iam-access-key: a',
  'x-ncp-iam-access-key: a\r\nx-ncp-iam-access-key: b',
  'Cookie: playhead_session=%00; playhead_session=x; =;',
  'Upgrade: websocket',
  'Expect: 100-continue',
  'Content-Type: application/json',
];

/** Sends bytes on a connection of their own, closes it, and gives what came back: nothing, where the server sees no request in them. */
export async function sendBytes(port: number, bytes: Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part)).on('error', () => socket.destroy());
  const closed = once(socket, 'close');
  socket.end(bytes);
  await closed;
  return Buffer.concat(parts).toString('latin1');
}

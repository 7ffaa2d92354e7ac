import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openConnection, parseAnswer } from './connection.ts';

describe('parseAnswer', () => {
  const answer = 'HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\nx: y\r\n\r\n{}';

  it('waits for the last byte', () => {
    for (let length = 0; length < answer.length; length += 1) {
      expect(parseAnswer(answer.slice(0, length)), `${length} bytes`).toBeUndefined();
    }
    expect(parseAnswer(`${answer}HTTP/1.1`)).toEqual({ status: 202, lengthBytes: answer.length });
  });

  it('refuses an answer without a length', () => {
    expect(() => parseAnswer('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')).toThrow('no content length');
  });
});

describe('openConnection', () => {
  it('sends one request after the other over one connection', async () => {
    const seen: { body: string; origin: string | undefined; port: number | undefined }[] = [];
    const post = (body: string) => connection.send({ method: 'POST', target: '/v1/beats', body });
    const server = createServer(async (request, response) => {
      const body = await text(request);
      seen.push({ body, origin: request.headers.origin, port: request.socket.remotePort });
      const status = body === '영' ? 503 : 202;
      response.writeHead(status, { 'content-length': 2 }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connection = await openConnection(new URL(`http://127.0.0.1:${port}`), ['origin: http://a.test']);
    expect([await post('one'), await post('영'), await post('three')]).toEqual([202, 503, 202]);
    expect(seen.map(({ body }) => body)).toEqual(['one', '영', 'three']);
    expect(new Set(seen.map((each) => each.port)).size).toBe(1);
    expect(seen[0]?.origin).toBe('http://a.test');
    connection.close();
    server.close();
    await once(server, 'close');
  });

  it('fails where the server hangs up', async () => {
    const server = createServer((request) => request.socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connection = await openConnection(new URL(`http://127.0.0.1:${port}/`), []);
    await expect(connection.send({ method: 'GET', target: '/' })).rejects.toThrow();
    server.close();
    await once(server, 'close');
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// What node:http can do at most: reads the body, parses its JSON, answers 202 with a reply of the same size, and keeps nothing.
// Run as a process of its own; tells its parent the port.

const REPLY = JSON.stringify({ accepted: 1, rejected: [], heartbeatSeconds: 10 });

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => {
    JSON.parse(body);
    response.writeHead(202, { 'content-type': 'application/json', 'content-length': REPLY.length }).end(REPLY);
  });
}).listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

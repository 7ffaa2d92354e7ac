import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

// What Fastify can do at most: answers a request with an envelope as large as a player's, and does nothing for it. Run as a process of
// its own; tells its parent the port.

const PLAYER = {
  no: 1001,
  name: 'bench',
  version: '0.1.0',
  access_key: '23c6e1b8cd62a6b0f12db7920f7336f0',
  created_at: '2026-11-25T09:30:00.000+00:00',
  updated_at: '2026-11-25T09:30:00.000+00:00',
  auto_update: 'Y',
  domains: {
    web: [{ no: 1, type: 'web', domain: 'https://www.example.com', created_at: '2026-11-25T09:30:00.000+00:00' }],
    ios: [],
    aos: [],
  },
};

const app = Fastify();
app.all('/*', async () => ({ code: '200', message: 'OK', result: PLAYER }));
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port);

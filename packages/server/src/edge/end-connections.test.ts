import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { endConnections } from './end-connections.ts';

async function appWithSlowAnswer() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const app = Fastify();
  app.addHook('preClose', async () => endConnections(app.server));
  app.get('/slow', async () => {
    asked();
    await held;
    return 'done';
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { app, port, release, wasAsked };
}

describe('endConnections', () => {
  it('lets a request that is under way finish, then closes its kept-alive connection', async () => {
    const { app, port, release, wasAsked } = await appWithSlowAnswer();
    const answer = fetch(`http://127.0.0.1:${port}/slow`);
    await wasAsked;
    const closed = app.close();
    release();
    expect(await (await answer).text()).toBe('done');
    await closed;
  });

  it('gives up on a request that never comes in whole', async () => {
    const { app, port } = await appWithSlowAnswer();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /slow HTTP/1.1\r\nHost: x\r\nX-Endless: ');
    const ended = once(socket, 'close');
    await Promise.all([app.close(), ended]);
    expect(socket.destroyed).toBe(true);
  });
});

/// <reference types="node" />
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';

describe('diagnose', () => {
  const methods = new Set<string | undefined>();
  const server = createServer((request, response) => {
    methods.add(request.method);
    response.writeHead(Number(request.url?.slice(1))).end();
  });
  let origin = '';
  const ask = (path: string) => diagnose(`${origin}${path}`, new AbortController().signal);

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('calls a file that is there unsupported', async () => {
    expect(await ask('/200')).toEqual({ kind: 'unsupported' });
  });

  it("gives the server's answer otherwise", async () => {
    expect(await ask('/404')).toEqual({ kind: 'http', status: 404 });
    expect(await ask('/403')).toEqual({ kind: 'http', status: 403 });
  });

  it('fetches no file to find out', () => {
    expect([...methods]).toEqual(['HEAD']);
  });

  it('calls it the network where nobody answers', async () => {
    expect(await diagnose('http://127.0.0.1:1/a.mp4', new AbortController().signal)).toEqual({ kind: 'network' });
  });
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRelational, type RelationalStore } from '../store/relational/index.ts';
import { type AnswerForTests, type BodyForTests, type EdgeForTests, startEdgeForTests } from './edge-for-tests.ts';

let relational: RelationalStore;
let edge: EdgeForTests;
const logLines: string[] = [];

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  edge = await startEdgeForTests({ relational, log: (line) => logLines.push(line) });
});
afterAll(async () => {
  await edge.close();
  await relational.close();
});

const errorOf = ({ status, json }: AnswerForTests) => ({ status, ...json?.error });
const TRACE_ID = /^[a-z0-9]{26}$/;
const PLAYER = { name: 'news', domains: [{ type: 'web', domain: 'https://www.example.com' }] };

/** Sends bytes as they are and gives what comes back. */
async function sendRaw(bytes: string | Buffer): Promise<string> {
  const socket = connect(edge.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  return readAll(socket);
}

function expectWellFormed(document: string, root: string): void {
  const parser = new SaxesParser();
  const names: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(document).close();
  expect(names[0]).toBe(root);
}

describe('createEdge', () => {
  describe('answers', () => {
    it.each([
      ['a success', '/healthz'],
      ['no such address', '/nowhere'],
      ['no such address of the API', '/api/v1/nowhere'],
      ['an unsigned request', '/api/v1/players'],
      ['an address that is none', '/%zz'],
      ['an address that is none, of the API', '/api/v1/players/%c3%28'],
    ])('carry a trace id and let every origin read them: %s', async (_what, target) => {
      const { headers } = await edge.request(target);
      expect(headers.get('x-ncp-trace-id')).toMatch(TRACE_ID);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('access-control-expose-headers')).toContain('x-ncp-trace-id');
    });

    it('let a preflight of every header of the API through, without credentials', async () => {
      const wanted = [
        'x-ncp-apigw-timestamp',
        'x-ncp-iam-access-key',
        'x-ncp-apigw-signature-v2',
        'x-ncp-region_code',
        'content-type',
        'idempotency-key',
        'x-csrf-token',
      ];
      const { status, headers } = await edge.request('/api/v1/players/1001', {
        method: 'OPTIONS',
        headers: { origin: 'https://elsewhere.test', 'access-control-request-method': 'PUT' },
      });
      expect(status).toBe(204);
      const allowed = headers.get('access-control-allow-headers')?.split(', ');
      expect(allowed).toEqual(expect.arrayContaining(wanted));
      expect(headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, DELETE');
      expect(headers.get('x-ncp-trace-id')).toMatch(TRACE_ID);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    });
  });

  describe('addresses', () => {
    it.each([
      ['/api/v1/nowhere', 'GET'],
      ['/nowhere', 'POST'],
      [`/api/v1/players/${'9'.repeat(2000)}`, 'GET'],
    ])('answer 404/300 where there is none: %s', async (target, method) => {
      const answer = await edge.call(target, { method });
      expect(errorOf(answer)).toMatchObject({ status: 404, errorCode: '300', message: 'Not Found Exception' });
      expect(answer.headers.get('allow')).toBeNull();
    });

    it('name the methods that are there where one is not', async () => {
      const answer = await edge.call('/api/v1/players', { method: 'DELETE' });
      expect(errorOf(answer)).toMatchObject({ status: 404, errorCode: '300' });
      expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
      expect(answer.json.error.details).toBe('There is no DELETE /api/v1/players, but GET, HEAD, POST.');
      expect((await edge.call('/api/v1/player/1001', { method: 'PATCH', body: '{}' })).headers.get('allow')).toContain(
        'GET',
      );
    });

    it('that are no valid URL are a bad request', async () => {
      expect(errorOf(await edge.request('/api/v1/players/%zz'))).toMatchObject({ status: 400, errorCode: '100' });
    });
  });

  describe('numbers of path and query', () => {
    it.each(['/api/v1/usage?months=1e400', '/api/v1/usage?months=-1e400', '/api/v1/players?page_no=1e999'])(
      'are not beyond all limits: %s',
      async (target) => {
        expect(errorOf(await edge.call(target))).toMatchObject({ status: 400, errorCode: '100' });
      },
    );
  });

  describe('x-ncp-region_code', () => {
    it.each(['KR', 'kr', ''])('is taken where it is %j', async (region) => {
      expect((await edge.call('/api/v1/players', { headers: { 'x-ncp-region_code': region } })).status).toBe(200);
    });

    it('is refused where it names another region, and pages do not ask for it', async () => {
      const headers = { 'x-ncp-region_code': 'JP' };
      expect(errorOf(await edge.call('/api/v1/players', { headers }))).toMatchObject({
        status: 400,
        errorCode: '100',
        details: 'x-ncp-region_code must be KR, or be left out.',
      });
      expect((await edge.request('/healthz', { headers })).status).toBe(200);
    });
  });

  describe('XML', () => {
    it('is what a caller gets that accepts it: a success', async () => {
      const answer = await edge.call('/api/v1/players', { headers: { accept: 'application/xml' } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
      expect(answer.headers.get('vary')).toContain('accept');
      expectWellFormed(answer.text, 'response');
      expect(answer.text).toContain('<response><code>200</code><message>OK</message><result><list');
    });

    it.each([
      ['authentication', '/api/v1/players', '200', 'Authentication Failed'],
      ['an unknown address', '/api/v1/nowhere', '300', 'Not Found Exception'],
      ['an address that is none', '/api/v1/%zz', '100', 'Bad Request Exception'],
    ])('is what a caller gets that accepts it: an error of %s', async (_what, target, code, message) => {
      const answer = await edge.request(target, { headers: { accept: 'text/xml' } });
      expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
      expectWellFormed(answer.text, 'error');
      expect(answer.text).toContain(`<error><errorCode>${code}</errorCode><message>${message}</message><details>`);
    });

    it('is what a caller gets whose business error it is', async () => {
      const answer = await edge.call('/api/v1/players/999', { headers: { accept: 'application/xml' } });
      expect(answer.text).toContain('<error><errorCode>4801</errorCode><message>No player information.</message>');
    });

    it('is no body that is taken: the answer says so, in XML', async () => {
      const answer = await edge.call('/api/v1/players', {
        method: 'POST',
        body: '<player/>',
        headers: { 'content-type': 'application/xml' },
      });
      expect(answer.status).toBe(400);
      expectWellFormed(answer.text, 'error');
      expect(answer.text).toContain('<errorCode>100</errorCode>');
      expect(answer.text).toContain('Send the body as JSON');
    });

    it('is for the API alone', async () => {
      const answer = await edge.request('/nowhere', { headers: { accept: 'application/xml' } });
      expect(answer.headers.get('content-type')).toContain('application/json');
    });
  });

  describe('bodies', () => {
    const post = (body: BodyForTests, headers = {}) => edge.call('/api/v1/players', { method: 'POST', body, headers });

    it.each([
      ['is no JSON', '{"name":', 'not valid JSON'],
      ['is nested too deep', `{"name":${'['.repeat(100_000)}`, 'nested deeper'],
      ['has too many members', `{"name":[${'0,'.repeat(60_000)}0]}`, 'members and elements'],
      ['reaches for the prototype', '{"__proto__":{"isAdmin":true}}', '__proto__'],
      ['reaches for it through an escape', '{"\\u005f_proto__":{"isAdmin":true}}', '__proto__'],
      ['holds NUL', '{"name":"a\\u0000b"}', 'U+0000'],
      ['holds a number that is none', '{"name":1e400}', 'beyond 1.8e308'],
      ['holds half a surrogate pair', '{"name":"\\ud83d"}', 'surrogate'],
    ])('that %s is a bad request', async (_what, body, details) => {
      expect(errorOf(await post(body))).toMatchObject({
        status: 400,
        errorCode: '100',
        message: 'Bad Request Exception',
        details: expect.stringContaining(details),
      });
    });

    it('that is no UTF-8, or says that it is something else, is a bad request', async () => {
      const latin1 = Buffer.from('{"name":"caf\xe9"}', 'latin1');
      expect(errorOf(await post(latin1))).toMatchObject({ status: 400, details: 'The body is not valid UTF-8.' });
      const korean = await post('{}', { 'content-type': 'application/json; charset=euc-kr' });
      expect(errorOf(korean)).toMatchObject({ status: 400, details: expect.stringContaining('UTF-8') });
      const said = await post('{}', { 'content-type': 'application/json; charset="UTF-8"' });
      expect(errorOf(said)).toMatchObject({ errorCode: '4700' });
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'image/png', 'multipart/form-data; boundary=x'])(
      'of the type %s are a bad request',
      async (type) => {
        expect(errorOf(await post('{}', { 'content-type': type }))).toMatchObject({
          status: 400,
          errorCode: '100',
          details: 'Send the body as JSON, with Content-Type: application/json.',
        });
      },
    );

    it('are as large as 1 MiB, and answered with 413/430 beyond', async () => {
      const answer = await post(JSON.stringify({ name: 'x'.repeat(1024 * 1024) }));
      expect(errorOf(answer)).toMatchObject({ status: 413, errorCode: '430', message: 'Request Entity Too Large' });
      expect(answer.headers.get('x-ncp-trace-id')).toMatch(TRACE_ID);
    });

    it.each(['application/json', 'text/plain', 'application/xml', 'application/json; charset=utf-8'])(
      'that are empty are none, whatever type is named: %s',
      async (type) => {
        const answer = await edge.call('/api/v1/players', {
          method: 'POST',
          headers: { 'content-type': type, accept: 'application/json' },
        });
        expect(errorOf(answer)).toMatchObject({ status: 200, errorCode: '4799' });
      },
    );

    it('of DELETE are not looked at', async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await edge.request('/api/v1/session', { method: 'DELETE', headers, body: '{"not' });
      expect(answer.json).toEqual({ code: '200', message: 'OK' });
    });

    it('of GET are not looked at', async () => {
      const answer = await sendRaw(
        'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{"',
      );
      expect(answer).toContain('HTTP/1.1 200 OK');
    });

    it('that are as they should be are taken', async () => {
      expect((await post(JSON.stringify(PLAYER))).json).toMatchObject({ code: '200', result: { name: 'news' } });
    });
  });

  describe('malformed HTTP', () => {
    it.each([
      ['no HTTP at all', '\x16\x03\x01\x02\x00\x01', 400, '100'],
      ['no such method', 'NOPE / HTTP/1.1\r\n\r\n', 400, '100'],
      ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400, '100'],
      ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400, '100'],
      ['a head that is too large', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'y'.repeat(20_000)}\r\n\r\n`, 413, '430'],
      ['an address that is too long', `GET /${'y'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 413, '430'],
      ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n', 404, '300'],
    ])('is answered in the documented shape: %s', async (_what, bytes, status, errorCode) => {
      const answer = await sendRaw(bytes);
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toMatch(/x-ncp-trace-id: [a-z0-9]{26}/);
      expect(head).toMatch(/access-control-allow-origin: \*/);
      expect(JSON.parse(body)).toEqual({
        error: { errorCode, message: expect.any(String), details: expect.stringMatching(/\.$/) },
      });
    });

    it('of an odd but valid kind is answered like any other', async () => {
      const expecting = await sendRaw(
        'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: nonsense\r\nConnection: close\r\n\r\n',
      );
      expect(expecting).toContain('HTTP/1.1 200 OK');
      const upgrading = await sendRaw('GET /healthz HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: close\r\n\r\n');
      expect(upgrading).toContain('HTTP/1.1 200 OK');
      const whole = await sendRaw('GET http://x/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      expect(whole).toContain('HTTP/1.1 200 OK');
    });
  });

  describe('the log', () => {
    it('blames no store where a caller hangs up', async () => {
      logLines.length = 0;
      const accepted = once(edge.app.server, 'connection');
      const socket = connect(edge.port, '127.0.0.1');
      const [served] = (await accepted) as [Socket];
      const begun = once(edge.app.server, 'request');
      const head = 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9';
      socket.write(`${head}\r\n\r\n{`);
      await begun;
      const closed = new Promise((resolve) => served.once('close', resolve));
      socket.resetAndDestroy();
      await closed;
      await edge.request('/healthz');
      expect(logLines.join('')).not.toMatch(/"level":[56]0/);
    });

    it('tells of each request by trace id, method, path, status and time, and never of its query or headers', async () => {
      logLines.length = 0;
      const target = '/api/v1/players?page_no=2&token=hush';
      const answer = await edge.call(target, { headers: { cookie: 'playhead_session=hush-too' } });
      const line = () => logLines.find((one) => one.includes(answer.headers.get('x-ncp-trace-id') ?? 'none'));
      await expect.poll(line).toBeDefined();
      expect(JSON.parse(line() ?? '')).toMatchObject({
        level: 30,
        traceId: answer.headers.get('x-ncp-trace-id'),
        method: 'GET',
        path: '/api/v1/players',
        status: 200,
        ms: expect.any(Number),
      });
      expect(logLines.join('')).not.toContain('hush');
    });
  });
});

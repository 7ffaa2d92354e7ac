import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../delivery/index.ts';
import { deliveryRoutes } from './delivery.ts';
import { hostedPageRoutes } from './hosted-page.ts';

const ACCESS_KEY = 'ab'.repeat(16);
const assets = { version: '0.1.0', loaderTemplate: '__PLAYHEAD_CONFIG__', playerPath: '0.1.0/p.js', hlsPaths: [] };
const delivery = createDelivery({
  findPlayer: async (accessKey) =>
    accessKey === ACCESS_KEY
      ? {
          accountId: 1,
          playerNo: 1001,
          isServed: true,
          name: 'news',
          version: '0.1.0',
          webDomains: ['https://www.example.com', 'http://*.shop.test:8080'],
          options: { develop: {}, production: {} },
        }
      : undefined,
  issueToken: async ({ origin }) => `token for ${origin}`,
  versions: [assets],
  publicUrl: 'http://video.example.com',
  now: () => 0,
});

const app = Fastify();
let url = '';
beforeAll(async () => {
  const publicUrl = 'http://video.example.com';
  await app.register(helmet);
  hostedPageRoutes(app as never, { delivery, publicUrl });
  deliveryRoutes(app as never, { delivery, publicUrl, log: app.log });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const open = (query = '', headers = {}) => fetch(`${url}/watch/${ACCESS_KEY}${query}`, { headers });
const policyOf = ({ headers }: Response) =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );

/** The licence that a loader carries for a page. */
async function licenceFor(headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(`${url}/embed.js?access_key=${ACCESS_KEY}`, { headers });
  return (JSON.parse(await answer.text()) as { licence?: unknown }).licence;
}

describe('hostedPageRoutes', () => {
  it("lets the player's sites frame the page, and nobody else", async () => {
    const answer = await open();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(policyOf(answer)['frame-ancestors']).toBe("'self' https://www.example.com:* http://*.shop.test:8080");
    expect(policyOf(await open('?environment=develop'))['frame-ancestors']).toContain(' http://localhost:*');
  });

  it('allows nothing inline and no script from elsewhere', async () => {
    const policy = policyOf(await open());
    expect(policy).toMatchObject({ 'default-src': "'none'", 'style-src': "'self'", 'base-uri': "'none'" });
    expect(policy['script-src']).toBe(`'self' ${url}`);
    expect(JSON.stringify(policy)).not.toContain('unsafe');
  });

  it('is a page for people where there is no such player, or no such source', async () => {
    const answers = [
      await fetch(`${url}/watch/nonsense`, { headers: { 'accept-language': 'ko' } }),
      await open('?src=data:,x'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 400]);
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(policyOf(answer)['frame-ancestors']).toBe('*');
    }
    expect(await answers[0]?.text()).toContain('이 주소에는 플레이어가 없습니다');
  });

  it('reads a name that comes twice once', async () => {
    expect(await (await open('?src=/a.m3u8&src=/b.m3u8')).text()).toContain(' src="/a.m3u8"');
  });

  it('keeps pages of a foreign choice out of search engines', async () => {
    expect((await open('?src=/a.m3u8')).headers.get('x-robots-tag')).toBe('noindex');
    expect((await open()).headers.get('x-robots-tag')).toBeNull();
  });

  it('gets a licence for the origin of the server, which other pages of that origin do not', async () => {
    expect(await licenceFor({ referer: `${url}/watch/${ACCESS_KEY}?src=x` })).toMatchObject({
      token: `token for ${url}`,
    });
    expect(await licenceFor({ referer: `${url}/elsewhere` })).toMatchObject({ error: { code: 'E0005' } });
    expect(await licenceFor({ referer: `http://evil.test/watch/${ACCESS_KEY}` })).toMatchObject({
      error: { code: 'E0005' },
    });
  });

  it('gets one by asking, too', async () => {
    const ask = async (headers: Record<string, string>) =>
      (
        await fetch(`${url}/v1/licence`, { method: 'POST', headers, body: JSON.stringify({ accessKey: ACCESS_KEY }) })
      ).json();
    expect(await ask({ origin: url, referer: `${url}/watch/${ACCESS_KEY}` })).toMatchObject({
      token: `token for ${url}`,
    });
    expect(await ask({ origin: url, referer: `${url}/demo` })).toMatchObject({ error: { code: 'E0005' } });
    expect(await ask({ origin: 'null', referer: `${url}/watch/${ACCESS_KEY}` })).toMatchObject({
      error: { code: 'E0005' },
    });
  });
});

import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../delivery/index.ts';
import { handleError } from '../error-handler.ts';
import { deliveryRoutes } from './delivery.ts';
import { hostedPageRoutes } from './hosted-page.ts';
import { oembedRoutes } from './oembed.ts';

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
  app.setErrorHandler(handleError);
  await app.register(helmet);
  hostedPageRoutes(app as never, { delivery, publicUrl });
  oembedRoutes(app as never, { delivery, publicUrl });
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

describe('oembedRoutes', () => {
  const ask = (query: Readonly<Record<string, string>>) => fetch(`${url}/oembed?${new URLSearchParams(query)}`);
  const page = () => `${url}/watch/${ACCESS_KEY}`;

  it('give the player of a hosted page in a frame, as large as it may be', async () => {
    const answer = await ask({ url: `${page()}?src=/a.m3u8&title=A%22b`, maxwidth: '320' });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toEqual({
      version: '1.0',
      type: 'video',
      title: 'A"b',
      provider_name: 'Playhead',
      provider_url: url,
      width: 320,
      height: 180,
      html: `<iframe src="${page()}?src=%2Fa.m3u8&amp;title=A%22b" title="A&quot;b" width="320" height="180" allow="autoplay; fullscreen; picture-in-picture" style="border:0" allowfullscreen></iframe>`,
    });
  });

  it('give XML where that is asked for', async () => {
    const answer = await ask({ url: page(), format: 'xml' });
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(await answer.text()).toContain('<oembed><version>1.0</version><type>video</type><title>news</title>');
  });

  it.each([
    ['no page of ours', { url: 'https://elsewhere.test/watch/x' }, 404],
    ['a key that nobody has', { url: `/watch/${'cd'.repeat(16)}` }, 404],
    ['something that is no source', { url: `/watch/${ACCESS_KEY}?src=data:,x` }, 404],
    ['another format', { url: `/watch/${ACCESS_KEY}`, format: 'yaml' }, 501],
    ['no url', {}, 400],
    ['a size that is none', { url: `/watch/${ACCESS_KEY}`, maxwidth: '0' }, 400],
  ])('refuse %s', async (_what, query: Record<string, string>, status) => {
    const address = query['url'];
    const given = address?.startsWith('/') ? { ...query, url: url + address } : query;
    expect((await ask(given)).status).toBe(status);
  });
});

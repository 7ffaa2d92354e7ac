import type { EmbedCode, Player } from '@playhead/contract/api';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './stage/browser.ts';
import { frameworkPage } from './stage/framework-page.ts';
import { untilPlayed } from './stage/playback.ts';
import { removeDataDir, startServer, type TestServer } from './stage/server.ts';
import { pageWith, type Site, startSite } from './stage/site.ts';
import { clientOf, eventually, totalsOf } from './stage/statistics.ts';

const HOST = 'shop.localhost';
const OTHER_HOST = 'other.localhost';
let server: TestServer;
let site: Site;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [server, site, browser] = await Promise.all([startServer(), startSite(), launchBrowser()]);
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  context = await browser.newContext();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
});

/** A new player of the site, and its code for the demo stream in a form. */
async function codeFor(id: EmbedCode['forms'][number]['id']): Promise<{ player: Player; code: string }> {
  const player = await clientOf(server).players.create({
    name: `by-${id}-${Date.now()}`.slice(0, 30),
    domains: [{ type: 'web', domain: `http://${HOST}` }],
  });
  const src = `${server.url}/demo/media/master.m3u8`;
  const { forms } = await clientOf(server).players.embed(player.no, 'production', { src, title: 'The demo' });
  return { player, code: forms.find((form) => form.id === id)?.code ?? '' };
}

const untilCounted = ({ no }: Player) =>
  eventually(
    () => totalsOf(server, no),
    (totals) => totals['views'] === 1 && (totals['startup_time'] ?? 0) > 0,
  );

describe('the code to paste', () => {
  it.each(['element', 'script'] as const)('%s plays on a page of the site, and is counted', async (id) => {
    const { player, code } = await codeFor(id);
    site.set('/', pageWith(code));
    const { page, faults } = await openPage(context, site.origin(HOST));
    await untilPlayed(page, 1);
    await untilCounted(player);
    expect(faults).toEqual([]);
  });

  it('webview plays as a page of its own, as large as the view', async () => {
    const { player, code } = await codeFor('webview');
    // What an app does by loading it under the address of the site.
    site.set('/', code);
    const { page } = await openPage(context, site.origin(HOST));
    await untilPlayed(page, 1);
    await untilCounted(player);
    const viewport = page.viewportSize();
    expect(await page.locator('playhead-player').boundingBox()).toEqual({ x: 0, y: 0, ...viewport });
  });

  it.each(['react', 'next', 'vue', 'nuxt'] as const)('%s plays as a component', async (id) => {
    const { player, code } = await codeFor(id);
    site.set('/', pageWith(await frameworkPage(id, code)));
    const { page, faults } = await openPage(context, site.origin(HOST));
    await untilPlayed(page, 1);
    await untilCounted(player);
    expect(faults).toEqual([]);
  });
});

describe('the hosted page', () => {
  it('names its oEmbed answer in its head, which plays on a page of the site', async () => {
    const { player } = await codeFor('iframe');
    const src = `${server.url}/demo/media/master.m3u8`;
    const address = `${server.url}/watch/${player.access_key}?${new URLSearchParams({ src, title: 'The demo' })}`;
    const own = await openPage(context, address);
    const discovery = own.page.locator('link[type="application/json+oembed"]');
    const answer = await fetch((await discovery.getAttribute('href')) ?? '');
    const { html, title } = (await answer.json()) as { html: string; title: string };
    expect(title).toBe('The demo');
    await own.page.close();
    site.set('/', pageWith(html));
    const { page, faults } = await openPage(context, site.origin(HOST));
    const frame = page.frames()[1];
    if (!frame) throw new Error('The page has no frame.');
    await untilPlayed(frame, 1);
    expect(faults).toEqual([]);
  });

  it('plays in a frame on a page of the site, and is counted', async () => {
    const { player, code } = await codeFor('iframe');
    site.set('/', pageWith(code));
    const { page, faults } = await openPage(context, site.origin(HOST));
    const frame = page.frames()[1];
    if (!frame) throw new Error('The page has no frame.');
    await untilPlayed(frame, 1);
    await untilCounted(player);
    expect(faults).toEqual([]);
    expect(await frame.title()).toBe('The demo');
    const { width = 0, height = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
    expect(width / height).toBeCloseTo(16 / 9, 1);
    expect(await frame.evaluate(() => [innerWidth, document.documentElement.scrollHeight <= innerHeight])).toEqual([
      Math.round(width),
      true,
    ]);
  });

  it('is refused by the browser itself in a frame on a page of another domain', async () => {
    const { player, code } = await codeFor('iframe');
    site.set('/', pageWith(code));
    const requested: string[] = [];
    context.on('request', (request) => requested.push(new URL(request.url()).pathname));
    const { faults } = await openPage(context, site.origin(OTHER_HOST));
    await expect.poll(() => faults.join()).toMatch(/frame-ancestors/);
    expect(requested).toContain(`/watch/${player.access_key}`);
    expect(requested.filter((path) => /embed\.js|\.m4s|beats/.test(path))).toEqual([]);
    expect((await totalsOf(server, player.no))['views']).toBe(0);
  });

  it('plays as it is, under either name of this machine', async () => {
    const { player, code } = await codeFor('iframe');
    const [, address = ''] = /src="([^"]+)"/.exec(code) ?? [];
    for (const host of ['127.0.0.1', 'localhost']) {
      const { page, faults } = await openPage(
        context,
        address.replaceAll('&amp;', '&').replace('//127.0.0.1', `//${host}`),
      );
      await untilPlayed(page, 0.5);
      expect(faults).toEqual([]);
      await page.close();
    }
    await eventually(
      () => totalsOf(server, player.no),
      (totals) => totals['views'] === 2,
    );
  });

  it('asks for its licence where the browser sends no referrer', async () => {
    const { player } = await codeFor('iframe');
    await context.route(/\/embed\.js|\/v1\/licence/, async (route) => {
      const { referer: _, ...headers } = await route.request().allHeaders();
      await route.continue({ headers });
    });
    const query = new URLSearchParams({ src: '/demo/media/master.m3u8', muted: 'true' });
    const { page } = await openPage(context, `${server.url}/watch/${player.access_key}?${query}`);
    await untilPlayed(page, 1);
    await untilCounted(player);
  });
});

describe('GET /api/v1/players/{player_no}/embed', () => {
  it('refuses a source that no page may play, and says what it must be', async () => {
    const { player } = await codeFor('element');
    await expect(
      clientOf(server).players.embed(player.no, 'production', { src: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({ status: 400, details: expect.stringContaining('https://') });
  });

  it('has titles and notes in the language that is asked for', async () => {
    const { player } = await codeFor('element');
    const { forms } = await clientOf(server).players.embed(player.no, 'develop', { lang: 'ko' });
    expect(forms[0]).toMatchObject({
      title: 'HTML 요소',
      note: '동영상이 나올 자리에 붙여 넣으세요.',
      language: 'html',
    });
  });
});

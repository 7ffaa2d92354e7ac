import { describe, expect, it } from 'vitest';
import { createDelivery } from './create-delivery.ts';
import type { RequestingPage } from './requesting-page.ts';

/** Built files of a version, as small as can be. */
const assetsOf = (version: string) => ({
  version,
  loaderTemplate: 'return __PLAYHEAD_CONFIG__',
  playerPath: `${version}/chunks/player-A.js`,
  hlsPaths: [`${version}/chunks/hls-B.js`],
});

const ACCESS_KEY = 'ab'.repeat(16);
const SERVER = 'https://video.example.com';
let playersVersion = '0.2.0';
const delivery = createDelivery({
  findPlayer: async (accessKey) =>
    accessKey === ACCESS_KEY
      ? {
          accountId: 1,
          playerNo: 1001,
          isServed: true,
          name: 'demo',
          version: playersVersion,
          webDomains: ['http://site.test'],
          options: { develop: {}, production: { playlist: [{ file: '/a.m3u8' }] } },
        }
      : undefined,
  issueToken: async () => 'token',
  versions: [assetsOf('0.3.0'), assetsOf('0.2.0')],
  publicUrl: SERVER,
  now: () => 0,
});
const loader = (request: { page?: RequestingPage; version?: string; accessKey?: string } = {}) =>
  delivery.loader({
    accessKey: ACCESS_KEY,
    environment: 'production',
    serverUrl: SERVER,
    page: undefined,
    ...request,
  });
const configOf = async (origin?: string) => {
  const outcome = await loader(origin === undefined ? {} : { page: { origin, isHosted: false } });
  return new Function(outcome.ok ? outcome.body : '')();
};

describe('createDelivery', () => {
  it('inlines addresses and the licence for a page that it knows', async () => {
    expect(await configOf('http://site.test')).toMatchObject({
      serverUrl: 'https://video.example.com',
      playerUrl: 'https://video.example.com/player/0.2.0/chunks/player-A.js',
      preloadUrls: ['https://video.example.com/player/0.2.0/chunks/hls-B.js'],
      licence: { token: 'token', playerNo: 1001 },
    });
  });

  it('inlines the refusal for a page of another domain', async () => {
    expect(await configOf('http://other.test')).toMatchObject({ licence: { error: { code: 'E0005' } } });
  });

  it('leaves the licence out where the page is not known, so that the embed asks', async () => {
    expect(await configOf()).not.toHaveProperty('licence');
  });

  it('writes embed code with a source only where the environment has none', async () => {
    const [production] = (await delivery.embedCode(ACCESS_KEY, 'production')).forms;
    const [develop] = (await delivery.embedCode(ACCESS_KEY, 'develop')).forms;
    expect(production?.code).not.toContain(' src="https://example.com');
    expect(develop?.code).toContain(' src="https://example.com');
  });

  it('shows on the demo page, as text, the very code that it holds', async () => {
    const page = await delivery.demoPage({
      accessKey: ACCESS_KEY,
      acceptLanguage: 'ko-KR,ko;q=0.9',
      serverUrl: SERVER,
    });
    const code = (await delivery.embedCode(ACCESS_KEY, 'production')).forms[0]?.code ?? 'none';
    expect(page).toContain(`<div class="player">${code}</div>`);
    expect(page).toContain('<html lang="ko">');
    expect(page).not.toMatch(/<script>|style=|onclick=/);
  });

  it("delivers the player's version, one that the address names, and the newest where there is no player", async () => {
    expect(await loader()).toMatchObject({ ok: true, version: '0.2.0' });
    expect(await loader({ version: '0.3.0' })).toMatchObject({ ok: true, version: '0.3.0' });
    expect(await loader({ accessKey: 'cd'.repeat(16) })).toMatchObject({ ok: true, version: '0.3.0' });
  });

  it('lists the versions where the address names none of them', async () => {
    expect(await loader({ version: '0.1.0' })).toEqual({
      ok: false,
      reason: 'unknown_version',
      versions: ['0.3.0', '0.2.0'],
    });
  });

  it('gives a player whose version is gone the nearest newer one, and says so', async () => {
    playersVersion = '0.1.0';
    expect(await loader()).toMatchObject({ ok: true, version: '0.2.0', insteadOf: '0.1.0' });
    playersVersion = '0.2.0';
    expect(await loader()).not.toHaveProperty('insteadOf');
  });

  it('lists every version with its addresses, the newest first', () => {
    const page = 'https://video.example.com/watch/{key}';
    expect(delivery.versions()).toEqual(
      ['0.3.0', '0.2.0'].map((version) => ({
        version,
        script_url: `https://video.example.com/ncplayer.${version}.js?access_key={key}`,
        ios_url: page,
        aos_url: page,
      })),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createDelivery } from './create-delivery.ts';

const ACCESS_KEY = 'ab'.repeat(16);
const SERVER = 'https://video.example.com';
const delivery = createDelivery({
  findPlayer: async (accessKey) =>
    accessKey === ACCESS_KEY
      ? {
          accountId: 1,
          playerNo: 1001,
          name: 'demo',
          webDomains: ['http://site.test'],
          options: { develop: {}, production: { playlist: [{ file: '/a.m3u8' }] } },
        }
      : undefined,
  issueToken: async () => 'token',
  assets: {
    loaderTemplate: 'return __PLAYHEAD_CONFIG__',
    playerPath: 'chunks/player-A.js',
    hlsPaths: ['chunks/hls-B.js'],
  },
  publicUrl: SERVER,
  now: () => 0,
});
const configOf = async (origin: string | undefined) =>
  new Function(
    (await delivery.loader({ accessKey: ACCESS_KEY, environment: 'production', origin, serverUrl: SERVER })).body,
  )();

describe('createDelivery', () => {
  it('inlines addresses and the licence for a page that it knows', async () => {
    expect(await configOf('http://site.test')).toMatchObject({
      serverUrl: 'https://video.example.com',
      playerUrl: 'https://video.example.com/player/chunks/player-A.js',
      preloadUrls: ['https://video.example.com/player/chunks/hls-B.js'],
      licence: { token: 'token', playerNo: 1001 },
    });
  });

  it('inlines the refusal for a page of another domain', async () => {
    expect(await configOf('http://other.test')).toMatchObject({ licence: { error: { code: 'E0005' } } });
  });

  it('leaves the licence out where the page is not known, so that the embed asks', async () => {
    expect(await configOf(undefined)).not.toHaveProperty('licence');
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
});

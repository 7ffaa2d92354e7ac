import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../delivery/index.ts';
import { handleError } from '../error-handler.ts';
import { deliveryRoutes } from './delivery.ts';

const ACCESS_KEY = 'ab'.repeat(16);
const publicUrl = 'https://video.example.com';
const assetsOf = (version: string) => ({
  version,
  loaderTemplate: `"${version}", __PLAYHEAD_CONFIG__`,
  playerPath: `${version}/chunks/player-A.js`,
  hlsPaths: [],
});

let playersVersion = '0.2.0';
const delivery = createDelivery({
  findPlayer: async () => ({
    accountId: 1,
    playerNo: 1001,
    isServed: true,
    name: 'news',
    version: playersVersion,
    webDomains: ['https://www.example.com'],
    options: { develop: {}, production: {} },
  }),
  issueToken: async () => 'token',
  versions: [assetsOf('0.10.0'), assetsOf('0.2.0')],
  publicUrl,
  now: () => 0,
});

const lines: string[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
const app = Fastify().withTypeProvider<TypeBoxTypeProvider>();
let url = '';
beforeAll(async () => {
  app.setErrorHandler(handleError);
  deliveryRoutes(app as never, { delivery, publicUrl, log });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const load = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}?access_key=${ACCESS_KEY}`, { headers });
const versionOf = async (path: string) => /^"([^"]+)"/.exec(await (await load(path)).text())?.[1];

describe('deliveryRoutes', () => {
  it.each(['/embed', '/ncplayer', '/v2/ncplayer'])(
    "brings the player's version as %s.js, or the named one",
    async (path) => {
      expect(await versionOf(`${path}.js`)).toBe('0.2.0');
      expect(await versionOf(`${path}.0.10.0.js`)).toBe('0.10.0');
      expect((await load(`${path}.0.10.0.js`)).headers.get('x-playhead-player-version')).toBe('0.10.0');
    },
  );

  it('says which versions there are where one is named that is not there', async () => {
    const answer = await load('/ncplayer.0.3.0.js');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: {
        errorCode: '300',
        message: 'Not Found Exception',
        details: 'There is no version 0.3.0; there are 0.10.0, 0.2.0.',
      },
    });
  });

  it.each(['/ncplayer.0.1.js', '/ncplayer.latest.js', '/ncplayer.0.2.0.jsx', '/ncplayer.0.2.0'])(
    'knows no %s',
    async (path) => expect((await load(path)).status).toBe(404),
  );

  it('tells whoever asks, and once the log, that another version came than the player has', async () => {
    playersVersion = '0.1.7';
    const answers = [await load('/embed.js'), await load('/embed.js')];
    for (const { headers } of answers) {
      expect(headers.get('x-playhead-player-version')).toBe('0.2.0;instead-of=0.1.7');
    }
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ insteadOf: '0.1.7', version: '0.2.0' }]);
    playersVersion = '0.2.0';
  });

  it('answers that a loader has not changed', async () => {
    const first = await load('/ncplayer.0.2.0.js');
    const again = await load('/ncplayer.0.2.0.js', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

import { expect, it } from 'vitest';
import type { PlayheadPlayerElement } from '../index.ts';
import { call, mediaState, playedTo } from './in-page.ts';
import { describeInBrowser, HLS, MP4, pasted } from './stage.ts';
import {
  afterPlaying,
  ENGINE,
  FIRST_SEGMENT,
  gate,
  holdEngine,
  mediaRequests,
  repeated,
  reported,
  WITNESSED,
} from './starting.ts';
import { demoFile, inOneFile, MUXED_MASTER, playlistWith, shifted, withSound } from './streams.ts';
import { firstFrame, testimonyOf, witness } from './witness.ts';

describeInBrowser('a start without the engine', ({ site, open }) => {
  it('presents the first frame before the engine has come, and plays on without it', async () => {
    const release = holdEngine(site());
    const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await firstFrame(page);
    await playedTo(page, 1);
    expect(site().requests.filter((path) => ENGINE.test(path))).toHaveLength(1);
    await expect.poll(() => reported(site()).firstFrame).toMatchObject({ rendition: { width: 640, height: 360 } });
    release();
    await playedTo(page, 5);
    expect(afterPlaying(await testimonyOf(page))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('hands over and plays to the end: no stall, no flash, nothing fetched twice, one view', async () => {
    const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await playedTo(page, 5);
    await page.locator('playhead-player').evaluate((player: PlayheadPlayerElement) => {
      if (player.media) player.media.playbackRate = 4;
    });
    await page.waitForFunction(() => globalThis.testimony.events.includes('ended'));
    const testimony = await testimonyOf(page);
    expect(testimony.firstFrames).toEqual([360]);
    expect(testimony.events.filter((event) => event === 'loadstart')).toHaveLength(1);
    expect(afterPlaying(testimony)).toEqual(['pause', 'ended']);
    expect(repeated(site().requests.filter((path) => path.startsWith('/media/')))).toEqual([]);
    await expect.poll(() => reported(site()).last?.reason).toBe('end');
    const { views, last, renditions } = reported(site());
    expect(views).toBe(1);
    expect(renditions.filter((one, index) => one === renditions[index - 1])).toEqual([]);
    expect(last?.startupMs).toBeGreaterThan(0);
    expect(last?.stallCount ?? 0).toBeLessThanOrEqual(testimony.slow);
    expect(faults).toEqual([]);
  });

  it('shows the picture and waits where autoplay is off, with one segment of each track', async () => {
    const release = holdEngine(site());
    const { page } = await open(pasted(`src="${HLS}" autoplay="false"`), WITNESSED);
    await firstFrame(page);
    await expect.poll(() => site().requests.some((path) => ENGINE.test(path))).toBe(true);
    expect(mediaRequests(site()).filter((path) => path.endsWith('.m4s'))).toEqual([
      FIRST_SEGMENT,
      '/media/audio/000.m4s',
    ]);
    expect((await mediaState(page)).paused).toBe(true);
    await page.locator('playhead-player .big-play').click();
    await playedTo(page, 0.5);
    release();
    await playedTo(page, 3);
    expect(repeated(mediaRequests(site()))).toEqual([]);
  });

  it('begins with what the line brought the last time, no larger than the player', async () => {
    const remember = (page: import('playwright-core').Page) =>
      page.addInitScript(() => localStorage.setItem('playhead:bandwidth', `50000000 ${Date.now()}`));
    const { page } = await open(pasted(`src="${HLS}"`), {
      before: async (opened) => {
        await witness(opened);
        await remember(opened);
      },
    });
    await firstFrame(page);
    // The player is 960 pixels wide.
    expect((await testimonyOf(page)).firstFrames).toEqual([540]);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('playhead:bandwidth'))).not.toMatch(/^50000000 /);
    expect(site().requests.filter((path) => path.includes('v360'))).toEqual([]);
  });

  it('begins with a rendition that the browser can play, and the sound that is meant', async () => {
    const master = (await demoFile('master.m3u8'))
      .toString()
      .replace('avc1.64001e', 'hvc9.1')
      .replace(
        '#EXT-X-MEDIA',
        '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Other",URI="other/index.m3u8"\n#EXT-X-MEDIA',
      );
    site().intercept = (path) => (path === HLS ? { body: master } : undefined);
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await playedTo(page, 5);
    const testimony = await testimonyOf(page);
    expect(testimony.firstFrames).toEqual([540]);
    expect(afterPlaying(testimony)).toEqual([]);
    expect(site().requests.filter((path) => /other|v360/.test(path))).toEqual([]);
    expect(repeated(mediaRequests(site()))).toEqual([]);
  });

  it('plays where storage is forbidden', async () => {
    const { page } = await open(pasted(`src="${HLS}"`), {
      before: async (opened) => {
        await witness(opened);
        await opened.addInitScript(() =>
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new Error('forbidden');
            },
          }),
        );
      },
    });
    await playedTo(page, 5);
    expect(afterPlaying(await testimonyOf(page))).toEqual([]);
  });

  it('seeks before the engine has come, and goes on from there without what lies between', async () => {
    const release = holdEngine(site());
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await playedTo(page, 0.2);
    await call(page, 'currentTime', 21);
    await page.waitForTimeout(500);
    release();
    await playedTo(page, 22);
    expect((await mediaState(page)).currentTime).toBeLessThan(40);
    expect(mediaRequests(site()).filter((path) => /v\d+\/00[4-9]/.test(path))).toEqual([]);
  });

  it.each([
    ['its playlist', HLS],
    ['its initialisation', '/media/v360/init.mp4'],
    ['its first segment', FIRST_SEGMENT],
    ['the engine', /hls-engine/],
  ])('takes another source while it waits for %s', async (_, awaited) => {
    const { opened, open: release } = gate();
    let isAsked = false;
    site().intercept = (path) => {
      if (typeof awaited === 'string' ? path !== awaited : !awaited.test(path)) return undefined;
      isAsked = true;
      return opened.then(() => undefined);
    };
    const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await page.locator('playhead-player .frame').waitFor();
    await expect.poll(() => isAsked).toBe(true);
    await page.locator('playhead-player').evaluate((player, source) => player.setAttribute('src', source), MP4);
    await playedTo(page, 0.1);
    release();
    await playedTo(page, 1);
    const address = await page
      .locator('playhead-player')
      .evaluate((player: PlayheadPlayerElement) => player.media?.currentSrc);
    expect(address).toMatch(/\.mp4$/);
    expect((await testimonyOf(page)).openAddresses).toBe(0);
    expect(faults).toEqual([]);
  });

  it('starts several players at once, of the same stream too', async () => {
    const { page, faults } = await open(
      `${pasted(`src="${HLS}" muted`)}<playhead-player src="${HLS}" muted></playhead-player><playhead-player src="${HLS}?other" muted></playhead-player>`,
      WITNESSED,
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll<PlayheadPlayerElement>('playhead-player')].every(
        ({ media }) => (media?.currentTime ?? 0) > 3,
      ),
    );
    expect(faults).toEqual([]);
  });

  it('leaves nothing behind, whenever it is destroyed', async () => {
    const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await firstFrame(page);
    for (let count = 0; count < 10; count += 1) {
      await page.evaluate(
        async ([source, waitMs]) => {
          const before = document.querySelector<PlayheadPlayerElement>('playhead-player');
          const parent = before?.parentElement;
          before?.destroy();
          const place = document.createElement('div');
          place.style.width = '400px';
          parent?.append(place);
          if (globalThis.ncplayer) new globalThis.ncplayer(place, { playlist: `${source}?${waitMs}`, muted: true });
          await new Promise((resolve) => setTimeout(resolve, waitMs));
        },
        [HLS, count * 60] as const,
      );
    }
    await page.evaluate(() => document.querySelector<PlayheadPlayerElement>('playhead-player')?.destroy());
    await expect.poll(async () => (await testimonyOf(page)).openAddresses).toBe(0);
    expect(faults).toEqual([]);
  });

  it('puts media whose own times begin elsewhere where its playlist says', async () => {
    site().intercept = async (path) => {
      const [, file, folder] = /^\/media\/((v\d+|audio)\/\d+\.m4s)$/.exec(path) ?? [];
      return file ? { body: shifted(await demoFile(file), 3600, folder === 'audio' ? 48_000 : 12_288) } : undefined;
    };
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await playedTo(page, 7);
    expect(afterPlaying(await testimonyOf(page))).toEqual([]);
    expect(repeated(mediaRequests(site()))).toEqual([]);
  });

  it('goes on where the media are, though the playlist says their lengths wrongly', async () => {
    const release = gate();
    site().intercept = async (path) => {
      if (ENGINE.test(path)) await release.opened;
      const folder = /^\/media\/(v\d+|audio)\/index\.m3u8$/.exec(path)?.[1];
      return folder
        ? { body: await playlistWith(folder, (text) => text.replace(/#EXTINF:[\d.]+/g, '#EXTINF:1.8')) }
        : undefined;
    };
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await playedTo(page, 1);
    release.open();
    await playedTo(page, 9);
    const { events, offsets } = await testimonyOf(page);
    expect(afterPlaying({ events })).toEqual([]);
    expect(new Set(offsets.map((seconds) => seconds.toFixed(3))).size).toBe(1);
  });

  it('begins with picture and sound in the same files', async () => {
    const release = gate();
    site().intercept = async (path) => {
      if (ENGINE.test(path)) await release.opened;
      if (path === HLS) return { body: MUXED_MASTER };
      const file = /^\/media\/v360\/(.*(?:m4s|mp4))$/.exec(path)?.[1];
      return file ? { body: await withSound('v360', file) } : undefined;
    };
    const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await firstFrame(page);
    release.open();
    await playedTo(page, 9);
    expect(afterPlaying(await testimonyOf(page))).toEqual([]);
    expect(repeated(mediaRequests(site()))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('reads segments that are parts of one file', async () => {
    const [video, audio] = await Promise.all([inOneFile('v360'), inOneFile('audio')]);
    const release = gate();
    site().intercept = async (path, { headers }) => {
      if (ENGINE.test(path)) await release.opened;
      const stream = path.includes('/v360/') ? video : path.includes('/audio/') ? audio : undefined;
      if (stream && path.endsWith('index.m3u8')) return { body: stream.playlist };
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
      if (!stream || !path.endsWith('all.mp4') || from === undefined) return undefined;
      return { status: 206, body: stream.file.subarray(Number(from), Number(to) + 1) };
    };
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await firstFrame(page);
    release.open();
    await playedTo(page, 5);
    expect(afterPlaying(await testimonyOf(page))).toEqual([]);
    expect(repeated(mediaRequests(site()).filter((path) => path.includes('all.mp4')))).toEqual([]);
  });
});

describeInBrowser(
  'a start where the browser refuses to play with sound',
  ({ site, open }) => {
    it('plays without sound, before the engine has come and after', async () => {
      const release = holdEngine(site());
      const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
      // Whatever Playwright asks in a page counts as a gesture of the viewer; so until it plays, only the reports are looked at.
      await expect.poll(() => reported(site()).firstFrame, { timeout: 20_000 }).toBeDefined();
      expect((await mediaState(page)).muted).toBe(true);
      release();
      await playedTo(page, 5);
      expect(afterPlaying(await testimonyOf(page))).toEqual([]);
      expect(repeated(mediaRequests(site()))).toEqual([]);
      expect(faults).toEqual([]);
    });
  },
  false,
);

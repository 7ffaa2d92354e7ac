import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { PlayheadPlayerElement } from '../index.ts';
import { call, errorCode, mediaState, playedTo } from './in-page.ts';
import { liveStream } from './live-dash.ts';
import { DASH, describeInBrowser, HLS, MP4, pasted } from './stage.ts';
import { demoFile } from './streams.ts';

const chooseQuality = async (page: Page, label: string) => {
  await page.locator('playhead-player').hover();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: /Quality/ }).click();
  await page.getByRole('menuitemradio', { name: label }).click();
};

const heightOf = (page: Page) =>
  page.locator('playhead-player').evaluate((player: PlayheadPlayerElement) => player.media?.videoHeight ?? 0);

const segmentsOf = (requests: readonly string[], folder: string) =>
  requests.filter((path) => path.startsWith(`/media/${folder}/`) && path.endsWith('.m4s'));

describeInBrowser('DASH', ({ site, open }) => {
  it('plays under a strict policy, asking nobody else, with one chunk of its own', async () => {
    const { page, faults } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 2);
    expect(faults).toEqual([]);
    expect(site().requests.filter((path) => path.includes('dash-engine'))).toHaveLength(1);
    expect(site().requests.filter((path) => /hls|worker|starter/.test(path))).toEqual([]);
  });

  it('stays away from pages that play something else', async () => {
    for (const src of [HLS, MP4]) {
      const { page } = await open(pasted(`src="${src}"`));
      await playedTo(page, 1);
    }
    expect(site().requests.filter((path) => path.includes('dash'))).toEqual([]);
  });

  it('is known by its MIME type where the address says nothing', async () => {
    site().intercept = async (path) => (path === '/media/film' ? { body: await demoFile('manifest.mpd') } : undefined);
    const playlist = [{ file: '/media/film', type: 'application/dash+xml' }];
    const { page } = await open(pasted(`options='${JSON.stringify({ playlist })}'`));
    await playedTo(page, 0.5);
  });

  it('begins with the lowest quality, as HLS does', async () => {
    const { page } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 0.3);
    expect(site().requests.find((path) => /\/v\d+\/000\.m4s/.test(path))).toBe('/media/v360/000.m4s');
  });

  it('loads a beginning and no more until it is played', async () => {
    const { page } = await open(pasted(`src="${DASH}" autoplay="false"`));
    await page.locator('playhead-player .big-play').waitFor();
    await expect.poll(async () => (await mediaState(page)).readyState).toBeGreaterThanOrEqual(2);
    await page.waitForTimeout(1000);
    expect(segmentsOf(site().requests, 'audio').length).toBeLessThanOrEqual(3);
    await page.locator('playhead-player .big-play').click();
    await playedTo(page, 1);
  });

  it('changes the quality that is on screen', async () => {
    const { page } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 1);
    await chooseQuality(page, '720p');
    await expect.poll(() => heightOf(page), { timeout: 10_000 }).toBe(720);
    const before = (await mediaState(page)).currentTime ?? 0;
    await playedTo(page, before + 1);
    await expect.poll(() => site().reports.join(), { timeout: 15_000 }).toContain('"height":720');
  });

  it('seeks, ends and says so', async () => {
    const { page } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 0.5);
    await call(page, 'currentTime', 38.5);
    await page.waitForFunction(
      () => document.querySelector<PlayheadPlayerElement>('playhead-player')?.media?.ended === true,
    );
    await expect.poll(() => site().reports.join()).toContain('"engine":"shaka"');
  });

  it('begins where a failed attempt was, on another attempt', async () => {
    const { page } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 0.5);
    site().intercept = (path) => (/\.m4s$/.test(path) ? { status: 404, body: '' } : undefined);
    await call(page, 'currentTime', 30);
    expect(await errorCode(page)).toBe('E0004');
    site().intercept = () => undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await playedTo(page, 30.5);
    expect(site().reports.join()).toContain('"code":"E0004"');
  });

  it('goes to another quality where segments of one are missing', async () => {
    const { page } = await open(pasted(`src="${DASH}"`), {
      before: async () => {
        site().intercept = (path) => (/\/v360\/00[1-9]\.m4s$/.test(path) ? { status: 404, body: '' } : undefined);
      },
    });
    await playedTo(page, 5);
    expect(await page.locator('playhead-player .error').isVisible()).toBe(false);
  });

  it.each([
    ['a manifest that is none', () => ({ body: '<html>', type: 'application/dash+xml' }), 'E0004'],
    ['a manifest without anything to play', () => ({ body: '<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>' }), 'E0004'],
    ['a manifest that needs a right', () => ({ status: 403, body: '' }), 'E0002'],
  ])('calls %s by its code', async (_, answer, code) => {
    const { page } = await open(pasted(`src="${DASH}"`), {
      before: async () => {
        site().intercept = (path) => (path === DASH ? answer() : undefined);
      },
    });
    expect(await errorCode(page)).toBe(code);
  });

  it('calls a network that is down, and another site that allows none of it, by one name', async () => {
    const { page } = await open(pasted(`src="${DASH}"`), {
      before: (opened) => opened.route('**/media/**', (route) => route.abort('internetdisconnected')),
    });
    expect(await errorCode(page)).toBe('E0003');
    const elsewhere = site().origin.replace('127.0.0.1', 'localhost');
    // Without the policy of the page it is the other site that says no.
    const { page: other } = await open(pasted(`src="${elsewhere}${DASH}"`), { context: { bypassCSP: true } });
    expect(await errorCode(other)).toBe('E0003');
  });

  it('plays beside HLS on one page', async () => {
    const second = `<playhead-player id="second" src="${DASH}" muted></playhead-player>`;
    const { page, faults } = await open(pasted(`src="${HLS}" muted`) + second);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<PlayheadPlayerElement>('playhead-player')].every(
        ({ media }) => (media?.currentTime ?? 0) > 1,
      ),
    );
    expect(faults).toEqual([]);
  });

  it('hands the element over to what is next, whichever engine that has', async () => {
    const playlist = [DASH, MP4, DASH, HLS].map((file) => ({ file }));
    const { page, faults } = await open(pasted(`options='${JSON.stringify({ playlist })}'`));
    await playedTo(page, 0.5);
    for (const _ of [1, 2, 3]) {
      await call(page, 'next');
      await page.waitForTimeout(300);
      await playedTo(page, 0.6);
    }
    expect(faults).toEqual([]);
    expect(await page.locator('playhead-player .error').isVisible()).toBe(false);
  });

  it('shows the captions of the manifest by its own hand', async () => {
    const { page, faults } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 0.3);
    await page.locator('playhead-player').hover();
    await page.getByRole('button', { name: 'Captions' }).click();
    await page.locator('playhead-player .cue').getByText('Every video starts').waitFor();
    const modes = await page
      .locator('playhead-player')
      .evaluate((player: PlayheadPlayerElement) => [...(player.media?.textTracks ?? [])].map(({ mode }) => mode));
    expect(modes.filter((mode) => mode !== 'disabled')).toEqual(['hidden']);
    expect(faults).toEqual([]);
  });

  it('offers the tracks of sound, and plays the one that is chosen', async () => {
    const manifest = String(await demoFile('manifest.mpd'));
    const [sound = ''] = manifest.match(/<AdaptationSet contentType="audio".*?<\/AdaptationSet>/s) ?? [];
    const other = sound.replace('contentType', 'lang="ko" contentType').replace('<Label>Stereo</Label>', '');
    const both = manifest.replace(
      sound,
      sound + other.replace('id="audio"', 'id="other"').replaceAll('audio/', 'other/'),
    );
    site().intercept = async (path) => {
      if (path === DASH) return { body: both.replaceAll('other/mp4', 'audio/mp4') };
      return path.startsWith('/media/other/')
        ? { body: await demoFile(path.replace('/media/other', 'audio')) }
        : undefined;
    };
    const { page } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 0.5);
    await page.locator('playhead-player').hover();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: /Audio/ }).click();
    await page.getByRole('menuitemradio', { name: '한국어' }).click();
    await expect.poll(() => segmentsOf(site().requests, 'other').length).toBeGreaterThan(0);
    const at = (await mediaState(page)).currentTime ?? 0;
    await playedTo(page, at + 1);
  });

  it('leaves nothing behind when it is destroyed', async () => {
    const { page, faults } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 1);
    const left = await page.evaluate(async () => {
      const player = document.querySelector<PlayheadPlayerElement>('playhead-player');
      const media = player?.media;
      player?.destroy();
      await new Promise((resolve) => setTimeout(resolve, 700));
      return {
        src: media?.getAttribute('src'),
        children: media?.childElementCount,
        paused: media?.paused,
        readyState: media?.readyState,
      };
    });
    expect(left).toEqual({ src: null, children: 0, paused: true, readyState: 0 });
    const asked = site().requests.length;
    await page.waitForTimeout(500);
    expect(
      site()
        .requests.slice(asked)
        .filter((path) => path.startsWith('/media/')),
    ).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describeInBrowser('live DASH', ({ site, open }) => {
  const live = '/media/live.mpd';
  const mediaTimes = (page: Page) =>
    page.locator('playhead-player').evaluate(({ media }: PlayheadPlayerElement) => ({
      isEndless: media?.duration === Number.POSITIVE_INFINITY,
      windowSeconds: (media?.seekable.end(0) ?? 0) - (media?.seekable.start(0) ?? 0),
      behindSeconds: (media?.seekable.end(0) ?? 0) - (media?.currentTime ?? 0),
    }));

  it('begins near the newest moment, goes back in its window and comes again', async () => {
    site().intercept = liveStream(live, 120);
    const { page, faults } = await open(pasted(`src="${live}"`));
    await playedTo(page, 100);
    const atStart = await mediaTimes(page);
    expect(atStart).toMatchObject({ isEndless: true });
    expect(atStart.windowSeconds).toBeGreaterThan(60);
    expect(atStart.behindSeconds).toBeLessThan(18);
    const start = await page
      .locator('playhead-player')
      .evaluate(({ media }: PlayheadPlayerElement) => media?.seekable.start(0) ?? 0);
    await call(page, 'currentTime', start + 10);
    await page.waitForFunction((from) => {
      const time = document.querySelector<PlayheadPlayerElement>('playhead-player')?.media?.currentTime ?? 0;
      return time > from + 10.5 && time < from + 30;
    }, start);
    await page.locator('playhead-player').hover();
    await page.getByRole('button', { name: 'LIVE' }).click();
    await expect.poll(async () => (await mediaTimes(page)).behindSeconds).toBeLessThan(18);
    expect(faults).toEqual([]);
  });

  it('says that a stream whose manifest is gone is offline', async () => {
    site().intercept = liveStream(live, 120);
    const { page } = await open(pasted(`src="${live}"`));
    await playedTo(page, 100);
    site().intercept = (path) => (path === live ? { status: 404, body: '' } : undefined);
    expect(await errorCode(page)).toBe('E0009');
  });
});

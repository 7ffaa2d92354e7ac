import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { call, errorCode, playedTo } from './in-page.ts';
import { drmWith, LICENCE, protectedMedia, TOKEN_HEADER } from './protected-media.ts';
import { DASH, describeInBrowser, HLS, MP4, pasted } from './stage.ts';

const items = (...playlist: readonly object[]) => pasted(`options='${JSON.stringify({ playlist })}'`);

const hasPicture = (page: Page) =>
  page.locator('playhead-player').evaluate((player) => {
    const { media } = player as HTMLElement & { media: HTMLVideoElement };
    const { droppedVideoFrames, totalVideoFrames } = media.getVideoPlaybackQuality();
    return totalVideoFrames - droppedVideoFrames > 0;
  });

describeInBrowser('protected content', ({ site, open }) => {
  it.each([
    ['DASH', DASH],
    ['HLS', HLS],
  ])('plays as %s, with what the licence server wants to hear', async (_, file) => {
    site().intercept = protectedMedia;
    const { page, faults } = await open(items({ file, drm: drmWith(TOKEN_HEADER) }));
    await playedTo(page, 2);
    expect(await hasPicture(page)).toBe(true);
    expect(site().requests).toContain(LICENCE);
    expect(faults).toEqual([]);
  });

  it('takes the source of the key system that the browser has', async () => {
    site().intercept = protectedMedia;
    const drm = {
      'com.apple.fps': { src: '/media/for-safari.m3u8', licenseUri: LICENCE, certificateUrl: '/certificate' },
      ...drmWith(TOKEN_HEADER, DASH),
    };
    const { page } = await open(items({ drm, description: { title: 'no file' } }));
    await playedTo(page, 1);
    expect(site().requests.join()).not.toMatch(/for-safari|certificate/);
  });

  it.each([
    ['DASH', DASH],
    ['HLS', HLS],
  ])('says of %s that the token is wrong', async (_, file) => {
    site().intercept = protectedMedia;
    const { page } = await open(items({ file, drm: drmWith({ 'x-drm-token': 'stale' }) }));
    expect(await errorCode(page)).toBe('E0011');
    await expect.poll(() => site().reports.join()).toContain('"code":"E0011"');
    expect(site().reports.join()).not.toContain('stale');
  });

  it.each([
    ['DASH', DASH],
    ['HLS', HLS],
  ])('says of %s that the licence server is in trouble', async (_, file) => {
    site().intercept = (path, request) =>
      path === LICENCE ? { status: 500, body: '' } : protectedMedia(path, request);
    const { page } = await open(items({ file, drm: drmWith(TOKEN_HEADER) }));
    expect(await errorCode(page)).toBe('E0012');
  });

  it.each([
    ['DASH', DASH],
    ['HLS', HLS],
  ])('says of %s that there is no certificate, having asked for it as it should', async (_, file) => {
    let asked: unknown;
    site().intercept = (path, request) => {
      if (path !== '/certificate') return protectedMedia(path, request);
      asked = request.headers['x-time'];
      return { status: 403, body: '' };
    };
    const system = drmWith(TOKEN_HEADER)['org.w3.clearkey'];
    const certificate = { certificateUrl: '/certificate', certificateRequestHeader: { 'x-time': 5 } };
    const drm = { 'org.w3.clearkey': { ...system, ...certificate } };
    const { page } = await open(items({ file, drm }));
    expect(await errorCode(page)).toBe('E0013');
    expect(asked).toBe('5');
  });

  it('says so where the browser has none of the key systems, and asks for nothing', async () => {
    const drm = { 'com.apple.fps': { licenseUri: LICENCE, certificateUrl: '/certificate' } };
    const { page } = await open(items({ file: DASH, drm }));
    expect(await errorCode(page)).toBe('E0007');
    expect(site().requests.filter((path) => /licence$|certificate|media/.test(path))).toEqual([]);
  });

  it('goes from protected content to other content and back', async () => {
    site().intercept = (path, request) => (path === MP4 ? undefined : protectedMedia(path, request));
    const drm = drmWith(TOKEN_HEADER);
    const { page, faults } = await open(items({ file: DASH, drm }, { file: MP4 }, { file: HLS, drm }));
    await playedTo(page, 0.5);
    for (const _ of [1, 2]) {
      await call(page, 'next');
      await page.waitForTimeout(300);
      await playedTo(page, 0.6);
    }
    expect(faults).toEqual([]);
  });

  it('stays away from pages that play nothing protected', async () => {
    const { page } = await open(pasted(`src="${DASH}"`));
    await playedTo(page, 0.5);
    expect(site().requests.filter((path) => path.includes('choose-protection'))).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { PlayheadPlayerElement } from '../index.ts';
import { errorCode, playedTo } from './in-page.ts';
import { describeInBrowser, HLS, pasted } from './stage.ts';
import { afterPlaying, ENGINE, FIRST_SEGMENT, gate, mediaRequests, repeated, reported, WITNESSED } from './starting.ts';
import { demoFile, liveWindow, playlistWith } from './streams.ts';
import { firstFrame, testimonyOf } from './witness.ts';

describeInBrowser('the ordinary road', ({ site, open }) => {
  /** Plays, and says whether the engine came before any media was asked for. */
  const plays = async () => {
    const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
    // Past the end of the first segment, so that the second has come too.
    await playedTo(page, 2.3);
    expect(faults).toEqual([]);
    const { requests } = site();
    return {
      engineFirst: requests.findIndex((path) => ENGINE.test(path)) < requests.findIndex((path) => /m4s/.test(path)),
      testimony: await testimonyOf(page),
    };
  };

  it.each([
    ['a discontinuity', (text: string) => text.replace('#EXTINF', '#EXT-X-DISCONTINUITY\n#EXTINF')],
    ['a gap', (text: string) => text.replace(/(?=#EXTINF:[\d.]+,\n019)/, '#EXT-X-GAP\n')],
    ['a start of its own', (text: string) => text.replace('#EXTINF', '#EXT-X-START:TIME-OFFSET=0.1\n#EXTINF')],
    ['no encryption, said in a tag', (text: string) => text.replace('#EXTINF', '#EXT-X-KEY:METHOD=NONE\n#EXTINF')],
    ['a tag that nobody knows', (text: string) => text.replace('#EXTINF', '#EXT-X-FUTURE:1\n#EXTINF')],
  ])('is taken at once with %s, and nothing is asked for twice', async (_, change) => {
    site().intercept = async (path) =>
      path.endsWith('/index.m3u8') ? { body: await playlistWith(path.split('/')[2] ?? '', change) } : undefined;
    const { engineFirst, testimony } = await plays();
    expect(engineFirst).toBe(true);
    expect(testimony.events.filter((event) => event === 'loadstart')).toHaveLength(1);
    expect(repeated(site().requests.filter((path) => path.startsWith('/media/')))).toEqual([]);
  });

  it.each([
    ['no codecs', (text: string) => text.replace(/CODECS="[^"]*",/g, '')],
    ['captions in the picture', (text: string) => `${text}#EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID="c",NAME="c"\n`],
    ['keys of a session', (text: string) => `${text}#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,URI="skd://1"\n`],
    ['variables', (text: string) => text.replace('#EXT-X-VERSION:7', '#EXT-X-DEFINE:NAME="n",VALUE="v"')],
  ])('is taken with a multivariant playlist with %s', async (_, change) => {
    const master = change((await demoFile('master.m3u8')).toString());
    site().intercept = (path) => (path === HLS ? { body: master } : undefined);
    const { engineFirst } = await plays();
    expect(engineFirst).toBe(true);
    expect(repeated(site().requests.filter((path) => path.startsWith('/media/')))).toEqual([]);
  });

  it('is taken with a live stream', async () => {
    const began = Date.now();
    site().intercept = async (path) => {
      const folder = /^\/media\/(v\d+|audio)\/index\.m3u8$/.exec(path)?.[1];
      const last = 8 + Math.floor((Date.now() - began) / 2000);
      return folder ? { body: await liveWindow(folder, Math.min(19, last)) } : undefined;
    };
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await firstFrame(page);
    const { requests } = site();
    expect(requests.findIndex((path) => ENGINE.test(path))).toBeLessThan(
      requests.findIndex((path) => path.endsWith('.m4s')),
    );
    const duration = await page
      .locator('playhead-player')
      .evaluate((player: PlayheadPlayerElement) => player.media?.duration);
    expect(duration).toBe(Number.POSITIVE_INFINITY);
  });

  it('is taken with an event that goes on', async () => {
    site().intercept = async (path) => {
      const folder = /^\/media\/(v\d+|audio)\/index\.m3u8$/.exec(path)?.[1];
      const open = (text: string) => text.replace('VOD', 'EVENT').replace('#EXT-X-ENDLIST', '');
      return folder ? { body: await playlistWith(folder, open) } : undefined;
    };
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await firstFrame(page);
    expect(mediaRequests(site())).not.toContain(FIRST_SEGMENT);
  });

  it('is taken with a playlist of media alone', async () => {
    const { page, faults } = await open(pasted('src="/media/v360/index.m3u8"'), WITNESSED);
    await playedTo(page, 3);
    expect(repeated(mediaRequests(site()))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('says what is wrong where the playlist does not come, is none, or is forbidden to this page', async () => {
    for (const answer of [{ status: 404, body: '' }, { body: '<html>' }, { body: '' }]) {
      site().intercept = (path) => (path === HLS ? answer : undefined);
      const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
      expect(await errorCode(page)).toMatch(/^E/);
    }
    site().intercept = () => undefined;
    const { page } = await open(pasted(`src="${site().origin.replace('127.0.0.1', 'localhost')}${HLS}"`), WITNESSED);
    expect(await errorCode(page)).toMatch(/^E/);
  });

  it('is taken where the first segment does not come, with a clean element', async () => {
    let asked = 0;
    site().intercept = (path) => {
      if (path !== FIRST_SEGMENT) return undefined;
      asked += 1;
      return asked === 1 ? { status: 404, body: '' } : undefined;
    };
    const { testimony } = await plays();
    expect(asked).toBe(2);
    expect(afterPlaying(testimony)).toEqual([]);
    expect(reported(site()).views).toBe(1);
  });

  it('is taken where the first segment is none', async () => {
    let asked = 0;
    site().intercept = (path) => {
      if (path !== FIRST_SEGMENT) return undefined;
      asked += 1;
      return asked === 1 ? { body: '<html>'.repeat(5000) } : undefined;
    };
    await plays();
    expect(asked).toBe(2);
  });

  it('is taken where the first segment cannot be decoded', async () => {
    let asked = 0;
    site().intercept = async (path) => {
      if (path !== FIRST_SEGMENT) return undefined;
      asked += 1;
      const segment = await demoFile('v360/000.m4s');
      return { body: asked === 1 ? segment.fill(0xff, segment.indexOf('mdat') + 4) : segment };
    };
    const { testimony } = await plays();
    expect(asked).toBe(2);
    expect(afterPlaying(testimony)).toEqual([]);
  });

  it('is taken where a later segment cannot be decoded, before the engine has come', async () => {
    const { opened, open: release } = gate();
    let asked = 0;
    site().intercept = async (path) => {
      if (ENGINE.test(path)) await opened;
      if (path !== '/media/v360/003.m4s') return undefined;
      asked += 1;
      const segment = await demoFile('v360/003.m4s');
      return { body: asked === 1 ? segment.fill(0xff, segment.indexOf('mdat') + 4) : segment };
    };
    const { page, faults } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await expect.poll(() => asked).toBe(1);
    release();
    await playedTo(page, 5);
    expect(faults).toEqual([]);
  });

  it('is gone on with where a later segment does not come', async () => {
    let asked = 0;
    site().intercept = (path) => {
      if (path !== '/media/v360/001.m4s') return undefined;
      asked += 1;
      return asked === 1 ? { status: 404, body: '' } : undefined;
    };
    await plays();
    expect(asked).toBe(2);
  });

  it('is taken where the starter does not come', async () => {
    site().intercept = (path) => (/starter/.test(path) ? { status: 404, body: '' } : undefined);
    const { engineFirst } = await plays();
    expect(engineFirst).toBe(true);
  });

  it('is taken where there is no Media Source: nothing is fetched for a start', async () => {
    const { page } = await open(pasted(`src="${HLS}"`), {
      before: (opened) => opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'MediaSource')),
    });
    await page.locator('playhead-player .frame').waitFor();
    expect(site().requests.filter((path) => /starter/.test(path))).toEqual([]);
  });

  it("is taken where there is Apple's kind of Media Source", async () => {
    const { page } = await open(pasted(`src="${HLS}"`), {
      before: (opened) =>
        opened.addInitScript(() =>
          Object.assign(globalThis, { ManagedMediaSource: class ManagedMediaSource extends MediaSource {} }),
        ),
    });
    await page.locator('playhead-player .frame').waitFor();
    await expect.poll(() => site().requests.some((path) => ENGINE.test(path))).toBe(true);
    expect(site().requests.filter((path) => /starter/.test(path))).toEqual([]);
  });

  it('ends with an error that can be tried again where the engine does not come', async () => {
    let isThere = false;
    site().intercept = (path) => (ENGINE.test(path) && !isThere ? { status: 404, body: '' } : undefined);
    const { page } = await open(pasted(`src="${HLS}"`), WITNESSED);
    await firstFrame(page);
    expect(await errorCode(page)).toContain('E0003');
    isThere = true;
    await page.reload();
    await playedTo(page, 3);
  });
});

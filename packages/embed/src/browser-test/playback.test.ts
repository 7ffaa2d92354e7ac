import { expect, it } from 'vitest';
import type { PlayheadPlayerElement } from '../index.ts';
import { call, mediaState, playedTo } from './in-page.ts';
import { describeInBrowser, HLS, MP4, pasted } from './stage.ts';

const requestsOf = (page: import('playwright-core').Page) => {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
};

const KEEP_EVENTS = `window.heard = [];
const player = document.querySelector('playhead-player');
customElements.whenDefined('playhead-player').then(() => {
  for (const name of ['ready','play','pause','ended','seeking','seeked','timeupdate','volumechange','nextTrack','prevTrack','error'])
    player.on(name, (payload) => heard.push([name, payload]));
});`;

const heard = (page: import('playwright-core').Page) =>
  page.evaluate(() => (window as unknown as { heard: [string, Record<string, unknown>?][] }).heard);

const playlist = (...files: readonly string[]) =>
  `options='${JSON.stringify({ nextUpSeconds: 0, playlist: files.map((file, index) => ({ file, video_id: `v${index}` })) })}'`;

describeInBrowser('<playhead-player>', ({ site, open }) => {
  it('plays HLS under a strict policy, asking nobody else, and without a worker for fragmented MP4', async () => {
    let paths: string[] = [];
    const { page, faults } = await open(pasted(`src="${HLS}"`), {
      before: async (opened) => {
        paths = requestsOf(opened);
      },
    });
    await playedTo(page, 2);
    expect(faults).toEqual([]);
    expect(paths.filter((path) => path.includes('hls-engine'))).toHaveLength(1);
    expect(paths.filter((path) => path.includes('worker'))).toEqual([]);
  });

  it('plays a file without the HLS engine', async () => {
    let paths: string[] = [];
    const { page, faults } = await open(pasted(`src="${MP4}"`), {
      before: async (opened) => {
        paths = requestsOf(opened);
      },
    });
    await playedTo(page, 1);
    expect(paths.filter((path) => path.includes('hls'))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('waits for the viewer where autoplay is off, and plays on a click', async () => {
    const { page } = await open(pasted(`src="${HLS}" autoplay="false"`));
    await page.locator('playhead-player .big-play').waitFor();
    expect((await mediaState(page)).paused).toBe(true);
    await page.locator('playhead-player .big-play').click();
    await playedTo(page, 0.5);
  });

  it('says what happens, in the order in which it does', async () => {
    const { page } = await open(pasted(`src="${MP4}" autoplay="false"`), { code: KEEP_EVENTS });
    await page.locator('playhead-player .big-play').click();
    await playedTo(page, 0.6);
    await call(page, 'currentTime', 20);
    await playedTo(page, 20.4);
    await call(page, 'pause');
    await call(page, 'muted', true);
    await page.waitForFunction(() => (window as unknown as { heard: [string][] }).heard.at(-1)?.[0] === 'volumechange');
    const events = await heard(page);
    const names = events.map(([name]) => name).filter((name, index, all) => name !== all[index - 1]);
    expect(names).toEqual(
      expect.arrayContaining(['ready', 'play', 'timeupdate', 'seeking', 'seeked', 'pause', 'volumechange']),
    );
    expect(names.indexOf('seeking')).toBeLessThan(names.indexOf('seeked'));
    const update = events.findLast(([name]) => name === 'timeupdate')?.[1];
    expect(update).toMatchObject({ sourceType: 'vod', duration: expect.closeTo(40, 0) });
    expect(update?.['percent']).toBeCloseTo((Number(update?.['currentTime']) / Number(update?.['duration'])) * 100, 5);
    // What was skipped by seeking has not been watched.
    expect(update?.['viewingTime']).toBeLessThan(5);
  });

  it('is asked and answers', async () => {
    const { page } = await open(pasted(`src="${MP4}"`));
    await playedTo(page, 0.2);
    await call(page, 'volume', 0.3);
    expect((await mediaState(page)).volume).toBeCloseTo(0.3);
    expect(await call(page, 'volume')).toBeCloseTo(0.3);
    await call(page, 'muted');
    expect((await mediaState(page)).muted).toBe(true);
    await call(page, 'pause');
    await call(page, 'currentTime', '12.5');
    expect(await call(page, 'currentTime')).toBeCloseTo(12.5, 1);
    await call(page, 'currentTime', 'nonsense');
    expect(await call(page, 'currentTime')).toBeCloseTo(12.5, 1);
  });

  it('goes through a playlist: by itself, by request, and round', async () => {
    const { page } = await open(pasted(playlist(MP4, HLS)), { code: KEEP_EVENTS });
    await playedTo(page, 0.3);
    await call(page, 'currentTime', 39.5);
    await page.waitForFunction(() =>
      (window as unknown as { heard: [string][] }).heard.some(([name]) => name === 'nextTrack'),
    );
    await playedTo(page, 0.3);
    await call(page, 'addNextSource', { file: MP4, video_id: 'added', own: 7 });
    await call(page, 'next');
    await playedTo(page, 0.3);
    await call(page, 'prev');
    await playedTo(page, 0.3);
    const tracks = (await heard(page)).filter(([name]) => name.endsWith('Track'));
    expect(tracks).toEqual([
      ['nextTrack', { file: HLS, video_id: 'v1' }],
      ['nextTrack', { file: MP4, video_id: 'added', own: 7 }],
      ['prevTrack', { file: HLS, video_id: 'v1' }],
    ]);
  });

  it('reports what the engine fetches, what it plays, and that it began by itself', async () => {
    const { page } = await open(pasted(`src="${HLS}" options='{"autostart":true}'`));
    await playedTo(page, 8);
    await page.goto('about:blank');
    await expect.poll(() => site().reports.join()).toContain('"exit":"pagehide"');
    expect(views(site().reports)[0]).toMatchObject({
      engine: 'hls.js',
      playReason: 'autoplay',
      videoCodec: expect.stringContaining('avc1'),
    });
    const requests = [
      ...site()
        .reports.join()
        .matchAll(/"requests":(\d+),"requestBytes":(\d+)/g),
    ];
    expect(Number(requests.at(-1)?.[1])).toBeGreaterThan(0);
    expect(Number(requests.at(-1)?.[2])).toBeGreaterThan(10_000);
  });

  it('reports each item as a view of its own, with what is known of it and no query', async () => {
    const { page } = await open(pasted(playlist(`${MP4}?secret=1`, HLS)));
    await playedTo(page, 1);
    await call(page, 'next');
    await playedTo(page, 1);
    await expect.poll(() => views(site().reports).length).toBe(2);
    const [first, second] = views(site().reports);
    expect(first).toMatchObject({
      sourceUrl: `${site().origin}${MP4}`,
      videoId: 'v0',
      engine: 'file',
      streamType: 'vod',
    });
    expect(second).toMatchObject({ sourceUrl: `${site().origin}${HLS}`, videoId: 'v1', engine: 'hls.js' });
    expect(site().reports.join()).not.toContain('secret');
    expect(second?.['pageUrl']).toBe(`${site().origin}/page`);
  });

  it('begins again at the end if it is to repeat', async () => {
    const { page } = await open(pasted(`src="${MP4}" loop`));
    await playedTo(page, 0.2);
    await call(page, 'currentTime', 39.6);
    await playedTo(page, 39.5);
    await page.waitForFunction(() => {
      const time = document.querySelector<PlayheadPlayerElement>('playhead-player')?.media?.currentTime ?? 99;
      return time > 0.1 && time < 10;
    });
  });

  it('takes other options while it plays, and another source', async () => {
    const { page } = await open(pasted(`src="${HLS}"`));
    await playedTo(page, 1);
    const set = (options: object) =>
      page.locator('playhead-player').evaluate((player: PlayheadPlayerElement, now) => {
        player.options = now;
      }, options);
    await set({ controlBtn: { fullscreen: false }, progressBarColor: '#00aa88' });
    await page.locator('playhead-player .fullscreen-button').waitFor({ state: 'detached' });
    await playedTo(page, 1.4);
    await set({ playlist: MP4 });
    await page.waitForFunction(() =>
      document.querySelector<PlayheadPlayerElement>('playhead-player')?.media?.currentSrc.endsWith('.mp4'),
    );
    await playedTo(page, 0.3);
  });

  it('plays on when its element is moved', async () => {
    const { page } = await open(`<div id="other"></div>${pasted(`src="${MP4}"`)}`);
    await playedTo(page, 0.5);
    const isSame = await page.evaluate(() => {
      const player = document.querySelector<PlayheadPlayerElement>('playhead-player');
      const before = player?.media;
      if (player) document.querySelector('#other')?.append(player);
      return before === player?.media;
    });
    expect(isSame).toBe(true);
  });

  it('leaves nothing behind when it is destroyed', async () => {
    const { page, faults } = await open(pasted(`src="${HLS}"`), { code: KEEP_EVENTS });
    await playedTo(page, 1);
    const left = await page.evaluate(async () => {
      const player = document.querySelector<PlayheadPlayerElement>('playhead-player');
      const media = player?.media;
      player?.destroy();
      const count = (window as unknown as { heard: unknown[] }).heard.length;
      await new Promise((resolve) => setTimeout(resolve, 700));
      return {
        inPage: document.querySelector('playhead-player') !== null,
        inside: player?.shadowRoot?.childElementCount,
        src: media?.getAttribute('src'),
        paused: media?.paused,
        tracks: media?.querySelectorAll('track').length,
        eventsAfter: (window as unknown as { heard: unknown[] }).heard.length - count,
      };
    });
    expect(left).toEqual({ inPage: false, inside: 0, src: null, paused: true, tracks: 0, eventsAfter: 0 });
    await expect.poll(() => site().reports.join()).toContain('"exit":"destroyed"');
    expect(faults).toEqual([]);
  });
});

describeInBrowser(
  '<playhead-player> where the browser lets nothing play with sound',
  ({ site, open }) => {
    // Whatever Playwright asks in a page counts as a gesture of the viewer; so until it plays, only the reports are looked at.
    const begun = () => expect.poll(() => site().reports.join(), { timeout: 20_000 }).toContain('first_frame');

    it('starts muted, says so, and unmutes on a tap', async () => {
      const { page } = await open(pasted(`src="${HLS}"`));
      await begun();
      expect((await mediaState(page)).muted).toBe(true);
      await page.locator('playhead-player .notice').click();
      expect((await mediaState(page)).muted).toBe(false);
      await page.locator('playhead-player .notice').waitFor({ state: 'hidden' });
    });

    it('says nothing where the page does not want it', async () => {
      const { page } = await open(pasted(`src="${HLS}" options='{"startMutedInfoNotVisible":true}'`));
      await begun();
      expect(await page.locator('playhead-player .notice').isVisible()).toBe(false);
    });
  },
  false,
);

/** The metadata of each view, in the order in which the views came. */
function views(reports: readonly string[]): Record<string, unknown>[] {
  const found = new Map<string, Record<string, unknown>>();
  const beats = reports.flatMap(
    (report) => (JSON.parse(report) as { groups: { beats: { viewId: string; metadata?: object }[] }[] }).groups,
  );
  for (const { viewId, metadata } of beats.flatMap((group) => group.beats)) {
    found.set(viewId, { ...found.get(viewId), ...metadata });
  }
  return [...found.values()];
}

import { expect, it } from 'vitest';
import type { PlayheadPlayerElement } from '../index.ts';
import { playedTo } from './in-page.ts';
import { describeInBrowser, HLS, MP4, pasted } from './stage.ts';
import { licenceWith } from './test-site.ts';

const script = (accessKey: string) => `<script src="/embed.js?access_key=${accessKey}"></script>`;

describeInBrowser('loader', ({ site, open }) => {
  it('gives new ncplayer at once, and keeps calls until the player has come', async () => {
    const { page, faults } = await open(`<div id="here"></div>${script('k1')}`, {
      code: `window.heard = [];
        const player = new ncplayer('here', { playlist: [{ file: '${HLS}' }], autostart: false });
        player.on('ready', () => heard.push('ready'));
        player.on('volumechange', ({ muted }) => heard.push('muted ' + muted));
        player.muted(true);
        player.play();
        window.player = player;`,
    });
    await playedTo(page, 0.5);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(
      expect.arrayContaining(['ready', 'muted true']),
    );
    const answer = await page.evaluate(() => {
      const { player } = window as unknown as { player: { pause(): void; currentTime(): number } };
      player.pause();
      return player.currentTime();
    });
    expect(answer).toBeGreaterThan(0.4);
    expect(faults).toEqual([]);
  });

  it('tells listeners of a facade also what fails at once', async () => {
    site().inlined = { error: { code: 'E0005', detail: 'not this site' } };
    const { page } = await open(`<div id="here"></div>${script('k1')}`, {
      code: `new ncplayer('here', { playlist: '${HLS}' }).on('error', ({ errorCode }) => { window.code = errorCode; });`,
    });
    await page.waitForFunction(() => (window as unknown as { code?: string }).code === 'E0005');
  });

  it('says what is wrong where there is no such element', async () => {
    const { faults } = await open(script('k1'), { code: `new ncplayer('nowhere', {});` });
    expect(faults).toEqual(['error: ncplayer: there is no element with the id "nowhere".']);
  });

  it('fills the element that it is given', async () => {
    const { page } = await open(`<style></style><div id="here"></div>${script('k1')}`, {
      code: `const here = document.getElementById('here'); here.style.width = '400px'; here.style.height = '400px';
        new ncplayer('here', { playlist: '${MP4}', autostart: false });`,
    });
    await page.locator('playhead-player .big-play').waitFor();
    expect(await page.locator('playhead-player .frame').boundingBox()).toMatchObject({ width: 400, height: 400 });
  });

  it('keeps the shape of the option where nothing else decides it', async () => {
    const { page } = await open(pasted(`src="${MP4}" autoplay="false" aspect-ratio="4/3"`));
    await page.locator('playhead-player .big-play').waitFor();
    const box = await page.locator('playhead-player .frame').boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 2);
  });

  it('keeps any shape that was deployed, from before the player has come', async () => {
    site().inlined = licenceWith({ aspectRatio: '5:2', playlist: MP4, autostart: false });
    const { page } = await open(pasted(''));
    await page.locator('playhead-player .big-play').waitFor();
    const box = await page.locator('playhead-player .frame').boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(5 / 2, 2);
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    );
    expect(rules.join()).toContain('aspect-ratio: 5 / 2');
  });

  it('serves players of several access keys on one page', async () => {
    const { page } = await open(
      `${script('k1')}${script('k2')}<playhead-player access-key="k1" autoplay="false"></playhead-player><playhead-player></playhead-player>`,
      { code: 'window.keys = [...playhead.configs.keys(), playhead.last.accessKey];' },
    );
    await page.locator('playhead-player .frame').nth(1).waitFor();
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['k1', 'k2', 'k2']);
  });

  it('is harmless twice', async () => {
    const { page, faults } = await open(`${script('k1')}${script('k1')}${pasted(`src="${MP4}"`)}`);
    await playedTo(page, 0.5);
    expect(await page.locator('playhead-player .bar').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it("takes the server's options, the page's over them", async () => {
    site().inlined = licenceWith({ playlist: [{ file: HLS }], autostart: false, muted: true, lang: 'ko' });
    const { page } = await open(pasted('muted="false"'));
    await page.getByRole('button', { name: '재생' }).first().waitFor();
    expect(await page.locator('playhead-player').evaluate((player: PlayheadPlayerElement) => player.media?.muted)).toBe(
      false,
    );
  });

  it('takes options that were set before the element was defined', async () => {
    const { page } = await open(
      `<playhead-player></playhead-player><script async src="/embed.js?access_key=k1"></script>`,
      {
        code: `document.querySelector('playhead-player').options = { playlist: '${MP4}', muted: true };`,
      },
    );
    await playedTo(page, 0.3);
    expect(await page.locator('playhead-player').evaluate((player: PlayheadPlayerElement) => player.media?.muted)).toBe(
      true,
    );
  });

  it('asks for the stream beside the player, and for the engine only when the first frame is there', async () => {
    const hints = async (html: string) => {
      const { page } = await open(html);
      await page.locator('playhead-player .frame').waitFor();
      return page
        .locator('link[rel$=preload]')
        .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href.replace(/.*\/|-.*/g, '')));
    };
    expect(await hints(`<playhead-player src="${HLS}"></playhead-player>${script('k1')}`)).toEqual([
      'master.m3u8',
      'player',
    ]);
    expect(await hints(`<playhead-player src="${MP4}"></playhead-player>${script('k1')}`)).toEqual(['player']);
  });
});

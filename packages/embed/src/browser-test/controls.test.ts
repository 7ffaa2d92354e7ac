/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { errorCode, mediaState, playedTo } from './in-page.ts';
import { describeInBrowser, HLS, pasted } from './stage.ts';

const inside = (page: Page, selector: string) => page.locator(`playhead-player ${selector}`);
const player = (attributes = '', src = HLS) => pasted(`src="${src}" media-title="A film" ${attributes}`);

/** Moves the mouse over the picture, so that the controls show. */
async function wake(page: Page): Promise<void> {
  const box = await page.locator('playhead-player').boundingBox();
  if (!box) throw new Error('The player has no box.');
  await page.mouse.move(box.x + 50, box.y + box.height / 2);
  await page.mouse.move(box.x + 60, box.y + box.height / 2);
}

/** The focused element's name, through the shadow root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent;
  });

async function violations(page: Page): Promise<string[]> {
  // Playwright evaluates past the page's policy, which a script element could not.
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const results = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(on: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({
      include: ['playhead-player'],
    }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describeInBrowser('controls', ({ open }) => {
  it('obey the keyboard, inside of the player and nowhere else', async () => {
    const { page } = await open(`${player()}<input>`);
    await playedTo(page, 0.5);
    const state = () => mediaState(page);
    await page.keyboard.press('k');
    expect((await state()).paused).toBe(false);
    await inside(page, '.frame').focus();
    await page.keyboard.press('k');
    await expect.poll(async () => (await state()).paused).toBe(true);
    await page.keyboard.press('5');
    await expect.poll(async () => (await state()).currentTime).toBeCloseTo(20, 0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await state()).currentTime).toBeCloseTo(25, 0);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await state()).currentTime).toBeCloseTo(20, 0);
    await page.keyboard.press('ArrowDown');
    expect((await state()).volume).toBeCloseTo(0.95);
    await page.keyboard.press('m');
    expect((await state()).muted).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await state()).paused).toBe(false);
    await page.locator('input').focus();
    await page.keyboard.press('k');
    expect((await state()).paused).toBe(false);
  });

  it('leave the keyboard alone if they are to', async () => {
    const { page } = await open(player(`options='{"keyboardShortcut":false}'`));
    await playedTo(page, 0.5);
    await inside(page, '.frame').focus();
    await page.keyboard.press('k');
    await page.keyboard.press('m');
    expect(await mediaState(page)).toMatchObject({ paused: false, muted: false });
  });

  it('press a focused button once with the space bar', async () => {
    const { page } = await open(player());
    await playedTo(page, 0.5);
    await inside(page, '.mute-button').focus();
    await page.keyboard.press('Space');
    expect(await mediaState(page)).toMatchObject({ paused: false, muted: true });
  });

  it('hide after a while of playing, and never while paused', async () => {
    const { page } = await open(player(`options='{"controlActiveTime":300}'`));
    await playedTo(page, 0.5);
    await wake(page);
    await inside(page, '.frame.active').waitFor();
    await inside(page, '.frame:not(.active)').waitFor();
    await inside(page, '.surface').click({ position: { x: 60, y: 200 } });
    await expect.poll(async () => (await mediaState(page)).paused).toBe(true);
    await inside(page, '.frame.active').waitFor();
  });

  it('tell where playback is, and seek by key, click and drag', async () => {
    const { page } = await open(player());
    await playedTo(page, 1);
    const slider = page.getByRole('slider', { name: 'Seek' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d seconds? of 4\d|^\d seconds? of 39/);
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeGreaterThan(38);
    await page.keyboard.press('Home');
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeLessThan(3);
    await wake(page);
    const box = await slider.boundingBox();
    if (!box) throw new Error('The seek bar has no box.');
    const at = (ratio: number) => [box.x + box.width * ratio, box.y + box.height / 2] as const;
    await page.mouse.move(...at(0.1));
    await page.mouse.down();
    await page.mouse.move(...at(0.5));
    expect((await mediaState(page)).currentTime).toBeLessThan(8);
    await page.mouse.up();
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeGreaterThan(19);
  });

  it('preview what lies under the pointer', async () => {
    const { page, faults } = await open(player('thumbnails="/media/thumbnails.vtt"'));
    await playedTo(page, 0.5);
    await wake(page);
    const box = await inside(page, '.seek-bar').boundingBox();
    if (!box) throw new Error('The seek bar has no box.');
    const hover = (ratio: number) => page.mouse.move(box.x + box.width * ratio, box.y + box.height / 2);
    await hover(0.5);
    await expect
      .poll(async () => {
        await hover(0.4 + Math.random() / 10);
        return inside(page, '.picture').isVisible();
      })
      .toBe(true);
    expect(await inside(page, '.at').textContent()).toMatch(/^0:(1[5-9]|20)$/);
    expect(faults).toEqual([]);
  });

  it('choose quality by keyboard alone, and give the focus back', async () => {
    const { page } = await open(player());
    await playedTo(page, 1);
    await page.getByRole('button', { name: 'Settings' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await focused(page)).toMatch(/^QualityAuto · \d+p/);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^Auto/);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('360p');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Quality360p');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('SpeedNormal');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Settings');
  });

  it('change the speed, and close the menu on a click elsewhere', async () => {
    const { page } = await open(player());
    await playedTo(page, 1);
    await wake(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: /Speed/ }).click();
    await page.getByRole('menuitemradio', { name: '1.5×' }).click();
    await expect.poll(async () => (await mediaState(page)).playbackRate).toBe(1.5);
    await inside(page, '.surface').click({ position: { x: 60, y: 200 } });
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  });

  it('turn captions on and off, and draw them clear of the bar', async () => {
    const { page, faults } = await open(player());
    await playedTo(page, 0.5);
    await wake(page);
    const button = page.getByRole('button', { name: 'Captions' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await inside(page, '.cue').first().waitFor();
    await expect
      .poll(async () => {
        await wake(page);
        const [cue, bar] = [await inside(page, '.cue').first().boundingBox(), await inside(page, '.bar').boundingBox()];
        return cue && bar ? cue.y + cue.height <= bar.y + 1 : false;
      })
      .toBe(true);
    await button.click();
    await expect.poll(() => inside(page, '.cue').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('show side-car captions, also their markup, and nothing else as markup', async () => {
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:30.000\n<b>Bold</b> <img src=x> &amp; plain';
    const options = JSON.stringify({
      playlist: [{ file: HLS, vtt: [{ id: 'en', label: 'Own', file: '/media/own.vtt', default: true }] }],
    });
    const { page, faults } = await open(pasted(`options='${options}'`), {
      before: (opened) => opened.route('**/own.vtt', (route) => route.fulfill({ contentType: 'text/vtt', body: vtt })),
    });
    await playedTo(page, 0.5);
    expect(await inside(page, '.cue').textContent()).toMatch(/^Bold\s+& plain$/);
    expect(await inside(page, '.cue b').count()).toBe(1);
    expect(await inside(page, '.cue img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('fill the screen and come back', async () => {
    const { page } = await open(player());
    await playedTo(page, 0.5);
    await inside(page, '.frame').focus();
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement?.localName === 'playhead-player');
    await page.getByRole('button', { name: 'Exit full screen' }).waitFor();
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement === null);
  });

  it('fill the window where there is no full screen', async () => {
    const { page } = await open(player(), {
      before: (opened) =>
        opened.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false })),
    });
    await playedTo(page, 0.5);
    await inside(page, '.frame').focus();
    await page.keyboard.press('f');
    await expect
      .poll(() => inside(page, '.frame').boundingBox())
      .toMatchObject({ x: 0, y: 0, width: 1008, height: 720 });
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await inside(page, '.frame').boundingBox())?.width).toBe(960);
  });

  it('tap on a phone: show and hide, jump by double taps at the sides', async () => {
    const { page } = await open(player(), {
      context: { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true },
    });
    await playedTo(page, 0.5);
    await inside(page, '.frame:not(.active)').waitFor();
    const box = await page.locator('playhead-player').boundingBox();
    if (!box) throw new Error('The player has no box.');
    const tap = (ratio: number) => page.touchscreen.tap(box.x + box.width * ratio, box.y + box.height * 0.4);
    await tap(0.15);
    await inside(page, '.frame.active').waitFor();
    await page.waitForTimeout(400);
    await tap(0.9);
    await tap(0.9);
    await tap(0.9);
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeGreaterThan(20);
    expect(await mediaState(page)).toMatchObject({ paused: false });
  });

  it('are only those that the options ask for', async () => {
    const controlBtn = {
      play: false,
      volume: false,
      times: false,
      subtitle: false,
      setting: false,
      pictureInPicture: false,
    };
    const { page } = await open(player(`options='${JSON.stringify({ controlBtn })}'`));
    await playedTo(page, 0.5);
    await wake(page);
    await inside(page, '.bar').waitFor();
    expect(await inside(page, '.bar .button:visible').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      'Full screen',
    ]);
  });

  it('are none at all if there are to be none, and the picture still plays on a click', async () => {
    const { page } = await open(player('controls="false" autoplay="false"'));
    await inside(page, '.big-play').click();
    await playedTo(page, 0.5);
    expect(await inside(page, '.bar').count()).toBe(0);
  });

  it('speak Korean', async () => {
    const { page } = await open(player(), { context: { locale: 'ko-KR' } });
    await playedTo(page, 0.5);
    await wake(page);
    await page.getByRole('button', { name: '일시정지' }).first().waitFor();
    expect(await inside(page, '.frame').getAttribute('lang')).toBe('ko');
    expect(await page.getByRole('slider', { name: '탐색' }).getAttribute('aria-valuetext')).toMatch(/초 중 \d+초$/);
  });

  it('show the title as text', async () => {
    const { page } = await open(pasted(`src="${HLS}" autoplay="false" media-title="&lt;b&gt;A film&lt;/b&gt;"`));
    await inside(page, '.big-play').waitFor();
    expect(await inside(page, '.title .name').textContent()).toBe('<b>A film</b>');
  });

  it('pass axe: idle, playing, with the settings open, and with an error', async () => {
    const { page } = await open(player('autoplay="false"'));
    await inside(page, '.big-play').waitFor();
    expect(await violations(page)).toEqual([]);
    await inside(page, '.big-play').click();
    await playedTo(page, 1);
    await wake(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menu').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: /Quality/ }).click();
    expect(await violations(page)).toEqual([]);
    const failed = await open(player('', '/media/nothing.m3u8'));
    await errorCode(failed.page);
    expect(await violations(failed.page)).toEqual([]);
  });
});

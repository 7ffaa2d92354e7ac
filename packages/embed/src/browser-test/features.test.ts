/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { PlayheadPlayerElement } from '../index.ts';
import { mediaState, playedTo } from './in-page.ts';
import { describeInBrowser, HLS, MP4, pasted } from './stage.ts';

const inside = (page: Page, selector: string) => page.locator(`playhead-player ${selector}`);
const withOptions = (options: object, attributes = '') =>
  pasted(`options='${JSON.stringify(options).replaceAll("'", '&#39;')}' ${attributes}`);

const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent;
  });

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const results = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(on: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({ include: ['playhead-player'] }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const CHAPTERS = [
  { start: 0, title: 'Arrival' },
  { start: 12, title: 'The long way up' },
  { start: 27, title: 'Home' },
];
const ITEMS = [
  {
    file: HLS,
    video_id: 'film-1',
    poster: '/media/poster.jpg',
    thumbnails: '/media/thumbnails.vtt',
    description: { title: 'A walk in the hills', profile_name: 'Hill Channel' },
    chapters: CHAPTERS,
    heatmap: [1, 2, 6, 9, 5, 3, 3, 4, 8, 10, 6, 4, 2, 1],
    ageRating: '15',
    contentWarnings: ['violence', 'horror'],
    intro: { start: '00:00', duration: 30 },
    srt: [{ id: 'en', label: 'Own', file: '/media/own.srt' }],
  },
  { file: MP4, poster: '/media/poster.jpg', description: { title: 'The second film', profile_name: 'Hill Channel' } },
];
const SUB_RIP = '1\n00:00:00,000 --> 00:00:40,000\nHello from SubRip\n';

describeInBrowser('features', ({ open }) => {
  it('are there where content and options ask for them', async () => {
    const { page, faults } = await open(
      withOptions({ playlist: ITEMS, muted: true, share: true, rememberSettings: true, controlActiveTime: 0 }),
      { before: (opened) => opened.route('**/own.srt', (route) => route.fulfill({ body: SUB_RIP })) },
    );
    await playedTo(page, 0.3);
    await inside(page, '.rating.shown').waitFor();
    expect(await inside(page, '.rating').textContent()).toBe('15Rated 15Violence · Horror');
    expect(await inside(page, '.mark').count()).toBe(2);
    expect(await inside(page, '.heat path').count()).toBe(1);
    const slider = page.getByRole('slider', { name: 'Seek' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/, Arrival$/);
    await slider.hover({ position: { x: 480, y: 10 } });
    await expect.poll(() => inside(page, '.named').textContent()).toBe('The long way up');

    await inside(page, '.chapter-button').click();
    await page.getByRole('dialog', { name: 'Chapters' }).waitFor();
    expect(await focused(page)).toBe('0:00Arrival');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /Home/ }).click();
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeGreaterThan(26.9);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Chapters: /);

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Share' }).click();
    const address = page.getByRole('textbox', { name: 'Address' });
    await page.getByRole('checkbox').check();
    expect(await address.inputValue()).toMatch(/#t=2[789]$/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await inside(page, '.surface').click({ button: 'right', position: { x: 300, y: 200 } });
    await page.getByRole('menu', { name: 'Player menu' }).waitFor();
    expect(await focused(page)).toBe('Loop');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Stats for nerds' }).waitFor();
    await expect.poll(() => inside(page, '.rows').textContent()).toMatch(/Enginehls\.js.*Codecsavc1/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: /Captions/ }).click();
    await page.getByRole('menuitemradio', { name: 'Own' }).click();
    await expect.poll(() => inside(page, '.captions .cue').textContent()).toBe('Hello from SubRip');
    await page.getByRole('menuitem', { name: /Captions/ }).click();
    await page.getByRole('menuitem', { name: 'Caption style…' }).click();
    await page.getByLabel('Colour').selectOption({ label: 'Yellow' });
    await page.getByLabel('Size').selectOption({ label: '150 %' });
    expect(await violations(page)).toEqual([]);
    const colour = () => inside(page, '.captions .text').evaluate((text) => getComputedStyle(text).color);
    expect(await colour()).toBe('rgb(255, 233, 77)');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Playlist' }).click();
    await page.getByRole('dialog', { name: 'Playlist' }).waitFor();
    expect(await focused(page)).toBe('A walk in the hillsHill Channel');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);

    await page.reload();
    await playedTo(page, 0.3);
    await expect.poll(() => inside(page, '.captions .cue').textContent()).toBe('Hello from SubRip');
    await expect.poll(colour).toBe('rgb(255, 233, 77)');
    await page.getByRole('button', { name: 'Skip intro' }).click();
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeGreaterThan(29.9);
  });

  it('count down to the next item, which can be cancelled, chosen, or awaited', async () => {
    const options = { playlist: [{ file: MP4 }, ITEMS[1]], muted: true, nextUpSeconds: 60 };
    const { page, faults } = await open(withOptions(options));
    await playedTo(page, 0.3);
    const end = () =>
      page.locator('playhead-player').evaluate((player) => (player as PlayheadPlayerElement).currentTime(39.5));
    const title = () => inside(page, '.title .name').textContent();
    await end();
    await page.getByRole('group', { name: 'Up next' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await inside(page, '.next-up').waitFor({ state: 'hidden' });
    // A viewer who looks at the first item again, in full screen.
    await inside(page, '.big-play').click();
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeLessThan(5);
    const heard = await page.locator('playhead-player').evaluate(async (element) => {
      const player = element as PlayheadPlayerElement;
      const names: string[] = [];
      const listening = player.addListener('fullscreen_on', () => names.push('on'));
      const next = (name: 'fullscreen_on' | 'fullscreen_off') =>
        new Promise<void>((resolve) => {
          player.addEventListener(name, () => resolve(), { once: true });
        });
      const entered = next('fullscreen_on');
      player.fullscreenOn();
      await entered;
      listening.remove();
      const left = next('fullscreen_off');
      player.fullscreenOff();
      await left;
      return names;
    });
    expect(heard).toEqual(['on']);
    await page.locator('playhead-player').evaluate((element) => {
      const player = element as PlayheadPlayerElement;
      player.shadowRoot?.querySelector('.next-up')?.classList.add('former');
      player.options = { ...player.options, nextUpSeconds: 1 };
    });
    await inside(page, '.next-up:not(.former)').waitFor({ state: 'attached' });
    await end();
    await expect.poll(title).toBe('The second film');
    expect(faults).toEqual([]);
  });

  it('go on where a viewer stopped, and say so', async () => {
    const { page } = await open(withOptions({ playlist: [ITEMS[1]], muted: true, resume: true }));
    await playedTo(page, 0.3);
    await page.locator('playhead-player').evaluate((player) => (player as PlayheadPlayerElement).currentTime(20));
    await playedTo(page, 20.3);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('playhead.positions') ?? ''))
      .toMatch(/"seconds":20/);
    await page.reload();
    await playedTo(page, 19.5);
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(async () => (await mediaState(page)).currentTime).toBeLessThan(10);
  });

  it('wait for a premiere, mark the picture, and float', async () => {
    const options = {
      playlist: [ITEMS[1]],
      muted: true,
      floating: true,
      visibleWatermark: true,
      watermarkText: 'viewer@example.com',
      watermarkConfig: { randPosition: false, x: 80, y: 20 },
      setStartTime: new Date(Date.now() + 4000).toISOString(),
    };
    const { page, faults } = await open(`${withOptions(options)}<div class="tall"></div>`, {
      code: "document.querySelector('.tall').style.height = '3000px'",
    });
    await inside(page, '.premiere').waitFor();
    expect(await violations(page)).toEqual([]);
    await playedTo(page, 0.5);
    expect(await inside(page, '.premiere').count()).toBe(0);
    await inside(page, '.watermark').waitFor();
    await page.locator('playhead-player').evaluate((player) => {
      player.shadowRoot?.querySelector('.watermark')?.remove();
      (player as PlayheadPlayerElement).uiHidden();
    });
    await inside(page, '.watermark').waitFor();
    const [mark, frame] = [await inside(page, '.watermark').boundingBox(), await inside(page, '.frame').boundingBox()];
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
    await page.locator('playhead-player').evaluate((player) => (player as PlayheadPlayerElement).uiVisible());
    const place = () => page.locator('playhead-player').boundingBox();
    const height = (await place())?.height;
    await page.evaluate(() => window.scrollTo(0, 2000));
    await inside(page, '.frame.floating').waitFor();
    expect((await place())?.height).toBe(height);
    await inside(page, '.floating-bar .close-button').click();
    await inside(page, '.frame:not(.floating)').waitFor();
    expect((await mediaState(page)).paused).toBe(true);
    expect(faults).toEqual([]);
  });

  it('fit a phone, and read from right to left, in Korean', async () => {
    const { page } = await open(withOptions({ playlist: ITEMS, muted: true, lang: 'ko', controlActiveTime: 0 }), {
      context: { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true },
    });
    await playedTo(page, 0.3);
    await inside(page, '.surface').tap({ position: { x: 180, y: 40 } });
    await inside(page, '.frame.active').waitFor();
    await inside(page, '.playlist-button').click();
    await page.getByRole('dialog', { name: '재생 목록' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await inside(page, '.dialog .close-button').click();
    await page.setViewportSize({ width: 1008, height: 720 });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.body.className = 'dark';
    });
    await inside(page, '.chapter-button').click();
    await page.getByRole('dialog', { name: '챕터' }).waitFor();
    const dialog = await inside(page, '.dialog.chapters').boundingBox();
    expect(dialog?.x).toBeLessThan(200);
  });
});

import { expect, it } from 'vitest';
import { errorCode, playedTo } from './in-page.ts';
import { describeInBrowser, HLS, MP4, pasted } from './stage.ts';
import { licenceWith } from './test-site.ts';

describeInBrowser('failures', ({ site, open }) => {
  it.each([
    ['an HLS playlist that is not there', '/media/nothing.m3u8', 'E0004'],
    ['a file that is not there', '/media/nothing.mp4', 'E0004'],
    ['a playlist that is none', '/page.css?x.m3u8', 'E0007'],
    ['a file that no browser plays', '/page.css', 'E0007'],
    ['a DASH manifest that is not there', '/media/nothing.mpd', 'E0004'],
    ['an address that is none', 'http://', 'E0008'],
  ])('shows what %s is: %s', async (_, src, code) => {
    const { page } = await open(pasted(`src="${src}"`));
    expect(await errorCode(page)).toBe(code);
    expect(await page.locator('playhead-player [role=alert]').textContent()).toContain('Cannot play video');
  });

  it('calls a network that is down by its name, for either kind of source', async () => {
    for (const src of [HLS, MP4]) {
      const { page } = await open(pasted(`src="${src}"`), {
        before: (opened) => opened.route('**/media/**', (route) => route.abort('internetdisconnected')),
      });
      expect(await errorCode(page)).toBe('E0003');
    }
  });

  it('tries again when it is asked to, and plays', async () => {
    const { page } = await open(pasted(`src="${HLS}"`), {
      before: (opened) => opened.route('**/master.m3u8', (route) => route.abort()),
    });
    expect(await errorCode(page)).toBe('E0003');
    await page.unroute('**/master.m3u8');
    await page.getByRole('button', { name: 'Try again' }).click();
    await playedTo(page, 0.5);
    expect(await page.locator('playhead-player .error').isVisible()).toBe(false);
  });

  it('tells the page and the reports the same code', async () => {
    const { page } = await open(pasted('src="/media/nothing.mp4"'), {
      code: `document.querySelector('playhead-player').addEventListener('error', ({ detail }) => { window.told = detail; });`,
    });
    await errorCode(page);
    expect(await page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual({
      errorCode: 'E0004',
      code: 'E0004',
      errorTitle: 'Cannot play video',
      errorMessage: 'The video file could not be played.',
    });
    await expect.poll(() => site().reports.join()).toContain('"code":"E0004","fatal":true');
    expect(site().reports.join()).not.toContain('E0007');
  });

  it('loads and reports nothing where the player may not be used', async () => {
    site().inlined = { error: { code: 'E0005', detail: 'not this site' } };
    const requested: string[] = [];
    const { page } = await open(pasted(`src="${HLS}"`), {
      before: async (opened) => {
        opened.on('request', (request) => requested.push(request.url()));
      },
    });
    expect(await errorCode(page)).toBe('E0005');
    expect(await page.locator('playhead-player .retry').count()).toBe(0);
    expect(requested.filter((url) => url.includes('/media/'))).toEqual([]);
    expect(site().reports).toEqual([]);
  });

  it('asks for a licence where the loader carries none', async () => {
    site().inlined = undefined;
    site().answer = () => licenceWith({ playlist: [{ file: HLS }] });
    const { page } = await open(pasted(''));
    await playedTo(page, 0.3);
    expect(site().licenceRequests).toEqual(['{"accessKey":"k1","environment":"production"}']);
  });

  it('says who is unknown', async () => {
    site().answer = (accessKey) => ({ error: { code: 'E0001', detail: accessKey } });
    const { page } = await open(pasted(`src="${HLS}" access-key="unheard-of"`));
    expect(await errorCode(page)).toBe('E0001');
  });

  it('offers to ask again where the server could not be reached', async () => {
    site().inlined = undefined;
    const { page } = await open(pasted(`src="${HLS}"`), {
      before: (opened) => opened.route('**/v1/licence', (route) => route.abort()),
    });
    expect(await errorCode(page)).toBe('E0003');
    await page.unroute('**/v1/licence');
    await page.getByRole('button', { name: 'Try again' }).click();
    await playedTo(page, 0.3);
  });

  it('survives a listener that throws', async () => {
    const { page, faults } = await open(pasted(`src="${MP4}"`), {
      code: `customElements.whenDefined('playhead-player').then(() =>
        document.querySelector('playhead-player').on('play', () => { throw new Error('of the page'); }));`,
    });
    await playedTo(page, 0.5);
    expect(faults).toEqual(['error: of the page']);
  });
});

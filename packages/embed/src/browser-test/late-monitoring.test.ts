/// <reference types="node" />
import { join } from 'node:path';
import type { Beat, Report } from '@playhead/contract/beats';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import type { PlayheadPlayerElement } from '../index.ts';
import { playedTo } from './in-page.ts';
import { describeInBrowser, MP4, pasted } from './stage.ts';
import { gate } from './starting.ts';
import type { TestSite } from './test-site.ts';

declare global {
  var witnessed: Beat[];
  var witness: { stop: () => void };
}

/** The beacon by itself, watching from before the player begins. */
async function witnessModule(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../../beacon/src/core.ts')],
    bundle: true,
    format: 'esm',
    conditions: ['source'],
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** A film that plays, watched by the witness, and one that isn't there. */
const CODE = `
(async () => {
  const { monitor } = await import('/witness.js');
  await customElements.whenDefined('playhead-player');
  const add = (src) => {
    const player = document.createElement('playhead-player');
    player.setAttribute('src', src);
    document.querySelector('main').append(player);
    return player;
  };
  const { media } = add('${MP4}');
  globalThis.witnessed = [];
  globalThis.witness = monitor(media, {
    endpoint: '/none',
    token: () => 'none',
    transport: {
      open: () => ({ send: (beat, taken) => { witnessed.push(beat); taken?.(); }, keep() {} }),
      watch: () => () => {},
      heartbeatSeconds: () => 10,
      visit: { sessionId: 'none', isFirstView: () => false },
    },
  });
  add('/media/none.mp4');
})();`;

const beatsOf = ({ reports }: TestSite): Beat[] =>
  reports.flatMap((report) => (JSON.parse(report) as Report).groups.flatMap(({ beats }) => beats));

/** What is the same whoever looked when; frames are counted once a second, so the last ones may be missing. */
const counts = ({ stallCount, rebufferCount, seekCount, errorCount, features, exit, state }: Beat) => ({
  ...{ stallCount, rebufferCount, seekCount, errorCount, features, exit, state },
});

/** Two that look every 100 ms see the same change up to that far apart; most of it they date back. */
const TOLERANCE_MS = 100;

describeInBrowser('monitoring that comes late', ({ site, open }) => {
  it('tells what it would have told from the beginning, and keeps nobody waiting', async () => {
    const module = await witnessModule();
    const { opened, open: letCome } = gate();
    site().intercept = (path) => {
      if (path === '/witness.js') return { body: module };
      return /monitoring/.test(path) ? opened.then(() => undefined) : undefined;
    };
    const { page, faults } = await open('<script src="/embed.js?access_key=k1"></script>', { code: CODE });
    const film = page.locator('playhead-player').first();
    const playsFrom = (seconds: number) =>
      page.waitForFunction((from) => {
        const { media } = document.querySelector<PlayheadPlayerElement>('playhead-player') ?? {};
        return media && !media.seeking && media.currentTime > from;
      }, seconds);
    await playsFrom(0.6);
    await film.evaluate((player: PlayheadPlayerElement) => player.media?.pause());
    await film.evaluate(async (player: PlayheadPlayerElement) => {
      if (player.media) player.media.currentTime = 5;
      await player.media?.play();
    });
    await playsFrom(5.6);
    await page.locator('.code').last().waitFor();
    expect(beatsOf(site())).toEqual([]);
    letCome();
    await expect.poll(() => beatsOf(site()).length, { timeout: 10_000 }).toBeGreaterThan(2);
    await playsFrom(6.5);
    const witnessed = await page.evaluate(() => {
      const [player] = document.querySelectorAll<PlayheadPlayerElement>('playhead-player');
      globalThis.witness.stop();
      player?.destroy();
      return globalThis.witnessed;
    });
    await expect.poll(() => beatsOf(site()).some(({ exit }) => exit === 'destroyed')).toBe(true);

    const told = beatsOf(site());
    const last = told.find(({ exit }) => exit === 'destroyed');
    const seen = witnessed.at(-1);
    if (!last || !seen) throw new Error('A view has no end.');
    expect(counts(last)).toEqual(counts(seen));
    expect(last.seekCount).toBe(1);
    for (const name of ['startupMs', 'playedMs', 'watchedMs', 'pausedMs', 'seekMs', 'atMs'] as const)
      expect(Math.abs((last[name] ?? 0) - (seen[name] ?? 0)), name).toBeLessThan(TOLERANCE_MS);
    const of = (viewId: string | undefined) => told.filter((beat) => beat.viewId === viewId);
    expect(of(last.viewId).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['start', 'first_frame', 'end']),
    );
    // Its id tells when it began, and it began long before anybody could tell.
    const idTimeMs = (viewId: string) => Number.parseInt(viewId.replace('-', '').slice(0, 12), 16);
    expect(Math.abs(idTimeMs(last.viewId) - idTimeMs(seen.viewId))).toBeLessThan(TOLERANCE_MS);

    const failed = told.find(({ error }) => error?.fatal);
    expect(failed).toMatchObject({ state: 'failed', error: { code: expect.stringMatching(/^E\d{4}$/) } });
    expect(of(failed?.viewId)[0]?.reason).toBe('start');
    expect(faults).toEqual([]);
  });

  it('is not waited for by a page that is left: it says itself what was played', async () => {
    site().intercept = (path) => (/monitoring/.test(path) ? new Promise(() => undefined) : undefined);
    const { page } = await open(pasted(`src="${MP4}"`));
    await playedTo(page, 0.5);
    await page.goto('about:blank');
    await expect.poll(() => beatsOf(site()).length).toBe(1);
    const [beat] = beatsOf(site());
    expect(beat).toMatchObject({ seq: 0, state: 'playing', reason: 'end', exit: 'pagehide' });
    expect(beat?.playedMs).toBeGreaterThan(300);
    expect(beat?.metadata?.pageUrl).toMatch(/\/page$/);
  });
});

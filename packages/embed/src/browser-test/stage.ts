/// <reference types="node" />
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { buildEmbed } from '../../build.mjs';
import { hasBrowser, launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { licenceWith, startTestSite, type TestSite } from './test-site.ts';

/** Folder of the demo stream. */
export const MEDIA = join(dirname(fileURLToPath(import.meta.url)), '../../../../demo/media');
const hasMedia = existsSync(join(MEDIA, 'master.m3u8'));

/** Why the tests in a browser can't run here; empty where they can. */
const obstacle = [hasBrowser ? '' : 'no Chromium', hasMedia ? '' : 'no demo media'].filter(Boolean).join(', ');

/** A browser and a site for the tests of one file. */
export interface Stage {
  readonly site: () => TestSite;
  /** Opens a page with this body. It is closed after the test. */
  readonly open: (html: string, options?: PageOptions) => Promise<WatchedPage>;
}

/** How a page is opened. */
export interface PageOptions {
  readonly context?: BrowserContextOptions;
  /** A script of the page, after its body. */
  readonly code?: string;
  /** Called before the page loads. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** The HLS stream of the test site, the same for DASH, and the same film as one file. */
export const HLS = '/media/master.m3u8';
export const DASH = '/media/manifest.mpd';
export const MP4 = '/media/demo-360.mp4';

/** The line that is pasted into a page, with further attributes. */
export const pasted = (attributes: string, accessKey = 'k1'): string =>
  `<script async src="/embed.js?access_key=${accessKey}"></script><playhead-player ${attributes}></playhead-player>`;

/** Runs tests in a real browser; skips them, saying why, where there is none. @param isAutoplayAllowed see `launchBrowser`. */
export function describeInBrowser(name: string, tests: (stage: Stage) => void, isAutoplayAllowed = true): void {
  describe.skipIf(obstacle !== '')(obstacle === '' ? name : `${name} (skipped: ${obstacle})`, () => {
    const ends: (() => Promise<unknown>)[] = [];
    const pages: WatchedPage[] = [];
    let site: TestSite | undefined;
    let browser: Awaited<ReturnType<typeof launchBrowser>> | undefined;
    const present = <Thing>(thing: Thing | undefined): Thing => {
      if (thing === undefined) throw new Error('The stage is not set up yet.');
      return thing;
    };
    beforeAll(async () => {
      const dist = await mkdtemp(join(tmpdir(), 'playhead-embed-'));
      ends.push(() => rm(dist, { recursive: true, force: true }));
      site = await startTestSite({ dist, manifest: await buildEmbed({ outDir: dist }), media: MEDIA });
      ends.push(site.stop);
      browser = await launchBrowser(isAutoplayAllowed);
      ends.push(() => present(browser).close());
    });
    afterEach(async () => {
      for (const { context } of pages.splice(0)) await context.close();
      present(site).test += 1;
      Object.assign(present(site), { inlined: licenceWith(), answer: () => licenceWith(), intercept: () => undefined });
      present(site).requests.length = 0;
      present(site).reports.length = 0;
      present(site).licenceRequests.length = 0;
    });
    afterAll(async () => {
      for (const end of ends.reverse()) await end();
    });
    tests({
      site: () => present(site),
      async open(html, { context, code, before } = {}) {
        const { origin } = present(site);
        const opened = await openPage(present(browser), origin, context);
        pages.push(opened);
        await before?.(opened.page);
        const query = new URLSearchParams({
          html,
          test: String(present(site).test),
          ...(code === undefined ? {} : { code }),
        });
        await opened.page.goto(`${origin}/page?${query}`);
        return opened;
      },
    });
  });
}

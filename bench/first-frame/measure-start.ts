import type { Browser, CDPSession, Page } from 'playwright-core';
import { sleep } from '../stage/run-benchmark.ts';
import { type LongTask, probe, SIGHTING, type Sighting } from './probe.ts';
import type { Profile } from './profiles.ts';
import { type Fetched, fetchedBy, watchTransfers } from './wire.ts';

/** How one page started. */
export interface Start extends Sighting, Fetched {
  /** Time that the main thread was blocked before the first frame: of each long task, what is above 50 ms. */
  readonly blockedMs: number;
}

const LIMIT_MS = 60_000;
const LONG_TASK_MS = 50;

/** Long tasks and transfers are told a little after they have ended. */
const AFTERMATH_MS = 300;

/** tsx marks functions with their names by a function that pages don't have. */
const WITHOUT_NAMES = 'globalThis.__name = (marked) => marked;';

/** Opens a page in a new profile, with nothing cached, and waits for its first frame. */
export async function measureStart(browser: Browser, profile: Profile, url: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(WITHOUT_NAMES);
    await page.addInitScript(probe, SIGHTING);
    const transfers = await watchTransfers(session);
    await slowDown(session, profile);
    const told = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith(SIGHTING),
      timeout: LIMIT_MS,
    });
    await page.goto(url, { waitUntil: 'commit' });
    const sighting = JSON.parse((await told).text().slice(SIGHTING.length)) as Sighting;
    await sleep(AFTERMATH_MS);
    const longTasks = await readLongTasks(page);
    return {
      ...sighting,
      ...fetchedBy(transfers(), sighting.firstFrameMs),
      blockedMs: blockedBefore(longTasks, sighting.firstFrameMs),
    };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession, { downloadBps, uploadBps, latencyMs, slowdown }: Profile): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: downloadBps / 8,
    uploadThroughput: uploadBps / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

const readLongTasks = (page: Page): Promise<LongTask[]> => page.evaluate(() => globalThis.benchLongTasks);

const blockedBefore = (tasks: readonly LongTask[], momentMs: number): number =>
  tasks
    .filter(({ startMs }) => startMs < momentMs)
    .reduce((sum, { durationMs }) => sum + Math.max(0, durationMs - LONG_TASK_MS), 0);

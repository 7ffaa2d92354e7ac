import type { Beat, Report } from '@playhead/contract/beats';
import type { Browser, Page } from 'playwright-core';
import type { Course } from './course.ts';
import { type Diary, keepDiary } from './diary.ts';
import { putGate } from './gate.ts';
import { type Observed, readDiary } from './read-diary.ts';

/** What was seen of a view from outside, and the last that it told of itself. */
export interface PlayedThrough {
  readonly observed: Observed;
  /** Beats by their number. */
  readonly beats: readonly Beat[];
}

/** Functions that are sent to the page mark the names in them with a helper that only their own module has. */
const WITHOUT_NAMES = 'globalThis.__name = (marked) => marked;';

/** All segments of the content and more. */
const ALL = 1000;

/** Plays the content of a page with one player from its own start to its end, through a course. */
export async function playThrough(browser: Browser, url: string, course: Course): Promise<PlayedThrough> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const beats = collectBeats(page);
    await page.addInitScript(WITHOUT_NAMES);
    await page.addInitScript(keepDiary);
    await run(page, url, course);
    const diary = await page.evaluate(() => (window as unknown as { diary: Diary }).diary);
    await until(() => beats.some(({ reason }) => reason === 'end'));
    return { observed: readDiary(diary), beats: beats.toSorted((one, other) => one.seq - other.seq) };
  } finally {
    await context.close();
  }
}

async function run(page: Page, url: string, { holdStartMs, stalls, pause, seekToSeconds }: Course): Promise<void> {
  const gate = await putGate(page);
  await page.goto(url);
  await page.waitForTimeout(holdStartMs);
  const [firstStall] = stalls;
  gate.letThrough(firstStall?.segment ?? ALL);
  if (pause) {
    await untilAt(page, pause.atSeconds);
    await onVideo(page, 'pause');
    await page.waitForTimeout(pause.lastsMs);
    await onVideo(page, 'play');
  }
  for (const [index, { holdMs }] of stalls.entries()) {
    await untilStandsStill(page);
    await page.waitForTimeout(holdMs);
    gate.letThrough(stalls[index + 1]?.segment ?? ALL);
  }
  if (seekToSeconds !== undefined) {
    await untilAt(page, 1 + 2 * (stalls.at(-1)?.segment ?? 2));
    await seek(page, seekToSeconds);
  }
  await page.locator('playhead-player video').evaluate(
    (video) =>
      new Promise((resolve) => {
        if ((video as HTMLVideoElement).ended) resolve(undefined);
        else video.addEventListener('ended', resolve);
      }),
  );
}

function collectBeats(page: Page): Beat[] {
  const beats: Beat[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/v1/beats')) return;
    const { groups } = JSON.parse(request.postData() ?? '{"groups":[]}') as Report;
    beats.push(...groups.flatMap((group) => group.beats));
  });
  return beats;
}

const onVideo = (page: Page, what: 'play' | 'pause') =>
  page.locator('playhead-player video').evaluate((video, name) => void (video as HTMLVideoElement)[name](), what);

const seek = (page: Page, seconds: number) =>
  page.locator('playhead-player video').evaluate((video, to) => {
    (video as HTMLVideoElement).currentTime = to;
  }, seconds);

const untilAt = (page: Page, seconds: number) =>
  page.locator('playhead-player video').evaluate(
    (video, target) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if ((video as HTMLVideoElement).currentTime >= target) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    seconds,
  );

/** Until the element itself says that it waits, and the picture has stopped. */
const untilStandsStill = (page: Page) =>
  page.locator('playhead-player video').evaluate(
    (video) =>
      new Promise<void>((resolve) => {
        const media = video as HTMLVideoElement;
        let lastSeconds = media.currentTime;
        let movedAtMs = performance.now();
        const look = () => {
          if (media.currentTime !== lastSeconds) {
            lastSeconds = media.currentTime;
            movedAtMs = performance.now();
          }
          if (performance.now() - movedAtMs > 200) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

const LIMIT_MS = 20_000;

async function until(isSo: () => boolean): Promise<void> {
  const deadlineMs = Date.now() + LIMIT_MS;
  while (!isSo()) {
    if (Date.now() > deadlineMs) throw new Error('The view did not tell its end.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

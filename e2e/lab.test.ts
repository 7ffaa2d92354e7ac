import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agrees, compare } from './lab/compare.ts';
import type { Course } from './lab/course.ts';
import { type Lab, openLab } from './lab/open-lab.ts';
import { playThrough } from './lab/play-through.ts';
import { playedBeat } from './stage/beats.ts';
import { launchBrowser } from './stage/browser.ts';
import type { TestServer } from './stage/server.ts';
import { withServer } from './stage/with-server.ts';

let server: TestServer;
withServer((started) => {
  server = started;
});
let lab: Lab;
let browser: Browser;
beforeAll(async () => {
  [lab, browser] = await Promise.all([openLab(server), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await lab.close();
});

const COURSES: Readonly<Record<string, Course>> = {
  'a slow start, two stalls, and a jump': {
    holdStartMs: 900,
    stalls: [
      { segment: 3, holdMs: 700 },
      { segment: 6, holdMs: 2500 },
    ],
    seekToSeconds: 33,
  },
  'a pause, and no stall': { holdStartMs: 0, stalls: [], pause: { atSeconds: 2, lastsMs: 1500 }, seekToSeconds: 34 },
};

describe('what a view tells is what was to be seen', () => {
  // Of a machine that is busy with other tests, a timer may be later than what is allowed; a number that is wrong is wrong each time.
  it.each(Object.entries(COURSES))('through %s', { retry: 2 }, async (_name, course) => {
    const played = await playThrough(browser, lab.url, course);
    expect(played.observed.stallsMs.length).toBeGreaterThanOrEqual(course.stalls.length);
    expect(compare(played).filter((each) => !agrees(each))).toEqual([]);
  });

  it('would find a number that is too great, and one that is missing', () => {
    const observed = { startupMs: 400, stallsMs: [900], seeksMs: [], watchedMs: 10_000 };
    const stall = { kind: 'stall', n: 0, fromMs: 5000, toMs: 5900, playheadMs: 4600 } as const;
    const told = { ...playedBeat('', 9, 8700), watchedMs: 10_000, startupMs: 400, stallCount: 1, spans: [stall] };
    const wrong = (change: object) =>
      compare({ observed, beats: [{ ...told, ...change }] }).flatMap((each) => (agrees(each) ? [] : [each.what]));
    expect(wrong({})).toEqual([]);
    expect(wrong({ startupMs: 460 })).toEqual(['startup']);
    expect(wrong({ startupMs: undefined })).toEqual(['startup']);
    expect(wrong({ watchedMs: 10_060 })).toEqual(['watched']);
    expect(wrong({ stallCount: 2 })).toEqual(['number of stalls']);
    expect(wrong({ spans: [{ ...stall, toMs: 6010 }] })).toEqual(['stall 1']);
    expect(wrong({ spans: [] })).toEqual(['stall 1']);
  });
});

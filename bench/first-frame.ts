import type { Browser } from 'playwright-core';
import { measureStart, type Start } from './first-frame/measure-start.ts';
import { PROFILES, type Profile } from './first-frame/profiles.ts';
import { describeMachine } from './report/machine.ts';
import { median } from './report/summary.ts';
import { figure, markdownTable, ratio } from './report/table.ts';
import { launchBrowser } from './stage/browser.ts';
import { createPlayer } from './stage/player.ts';
import { runBenchmark, type Stage } from './stage/run-benchmark.ts';
import { makeDataDir, startServer } from './stage/server.ts';
import { startSite } from './stage/site.ts';

const REPEATS = 7;
const HOST = 'shop.localhost';

/** The two pages that are compared, by their path. */
const PAGES = { playhead: 'Playhead, pasted code, HLS', plain: 'plain <video>, MP4 360p' } as const;
type PageName = keyof typeof PAGES;

async function measure(stage: Stage): Promise<void> {
  const server = await startServer(stage, makeDataDir(stage));
  const browser = await launchBrowser(stage);
  console.log(`${describeMachine(browser.version())}\n`);
  const { elementCode } = await createPlayer(server, HOST);
  const media = `${server.url}/demo/media`;
  const origin = await startSite(stage, HOST, {
    playhead: elementCode.replace(
      / src="[^"]*"><\/playhead-player>/,
      ` src="${media}/master.m3u8" muted autoplay></playhead-player>`,
    ),
    plain: `<video muted autoplay src="${media}/demo-360.mp4"></video>`,
  });
  for (const profile of PROFILES) {
    const starts = await measureInTurns(browser, profile, origin);
    console.log(`${profile.name}; medians of ${REPEATS}, in turns, nothing cached\n\n${describe(starts)}\n`);
  }
}

async function measureInTurns(browser: Browser, profile: Profile, origin: string): Promise<Record<PageName, Start[]>> {
  const starts: Record<PageName, Start[]> = { playhead: [], plain: [] };
  // The browser's own first steps are nobody's.
  await measureStart(browser, profile, `${origin}/plain`);
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const name of ['playhead', 'plain'] as const) {
      starts[name].push(await measureStart(browser, profile, `${origin}/${name}`));
    }
  }
  return starts;
}

const describe = ({ playhead, plain }: Record<PageName, readonly Start[]>): string =>
  markdownTable(
    ['Page', 'first frame ms', 'from – to', 'blocked ms', 'JS+CSS bytes', 'requests', 'height px'],
    [
      row(PAGES.playhead, playhead),
      row(PAGES.plain, plain),
      ['Playhead ÷ plain', ratio(middle(playhead, 'firstFrameMs'), middle(plain, 'firstFrameMs'))],
    ],
  );

const row = (name: string, starts: readonly Start[]): string[] => {
  const times = starts.map(({ firstFrameMs }) => firstFrameMs);
  return [
    name,
    figure(median(times)),
    `${figure(Math.min(...times))} – ${figure(Math.max(...times))}`,
    figure(middle(starts, 'blockedMs')),
    figure(middle(starts, 'codeBytes')),
    figure(middle(starts, 'requests')),
    figure(middle(starts, 'frameHeight')),
  ];
};

const middle = (starts: readonly Start[], of: keyof Start): number => median(starts.map((start) => start[of]));

await runBenchmark('First frame', measure);

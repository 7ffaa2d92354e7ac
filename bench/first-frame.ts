import { comparePages } from './first-frame/compare.ts';
import { ourPages } from './first-frame/our-page.ts';
import { PROFILES } from './first-frame/profiles.ts';
import { describeMachine } from './report/machine.ts';
import { launchBrowser } from './stage/browser.ts';
import { runBenchmark, type Stage } from './stage/run-benchmark.ts';
import { makeDataDir, startServer } from './stage/server.ts';
import { startSite } from './stage/site.ts';

const REPEATS = 7;
const HOST = 'shop.localhost';

async function measure(stage: Stage): Promise<void> {
  const server = await startServer(stage, makeDataDir(stage));
  const browser = await launchBrowser(stage);
  console.log(`${describeMachine(browser.version())}\n`);
  const { playhead, plain } = await ourPages(server, HOST);
  const origin = await startSite(stage, HOST, { playhead, plain });
  for (const profile of PROFILES) {
    const table = await comparePages({ browser, origin, repeats: REPEATS }, profile, [
      { path: 'playhead', label: 'Playhead, pasted code, HLS' },
      { path: 'plain', label: 'plain <video>, MP4 360p' },
    ]);
    console.log(`${profile.name}; medians of ${REPEATS}, in turns, nothing cached\n\n${table}\n`);
  }
}

await runBenchmark('First frame', measure);

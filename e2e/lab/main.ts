// `npm run lab -- --runs 20 --seed 7`: the long form of lab.test.ts, with courses by chance. Prints every number beside the observed one.
import { parseArgs } from 'node:util';
import { launchBrowser } from '../stage/browser.ts';
import { createDice } from '../stage/dice.ts';
import { removeDataDir, startServer } from '../stage/server.ts';
import { agrees, compare } from './compare.ts';
import { drawCourse } from './course.ts';
import { openLab } from './open-lab.ts';
import { playThrough } from './play-through.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 20);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

console.log(`${runs} views, seed ${seed}`);
const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
const lab = await openLab(server);
const dice = createDice(seed);
let faults = 0;
try {
  for (let run = 1; run <= runs; run += 1) {
    const course = drawCourse(dice);
    const differences = compare(await playThrough(browser, lab.url, course));
    console.log(`${run}. ${JSON.stringify(course)}`);
    for (const each of differences) {
      const { what, reportedMs, observedMs, allowedMs } = each;
      const mark = agrees(each) ? ' ' : '✗';
      console.log(
        `${mark}  ${what}: ${reportedMs} reported, ${observedMs.toFixed(1)} seen, ±${allowedMs.toFixed(0)} allowed`,
      );
    }
    faults += differences.filter((each) => !agrees(each)).length;
  }
  console.log(faults === 0 ? 'Every number was right.' : `${faults} numbers were wrong.`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await browser.close();
  await lab.close();
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
}

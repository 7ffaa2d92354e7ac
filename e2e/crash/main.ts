// `npm run crash -- --rounds 50 --seed 7`: the long form of crash.test.ts. Prints what came of each round.
import { parseArgs } from 'node:util';
import { runCrashes } from './run-crashes.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } });
const rounds = Number(values.rounds ?? 50);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

console.log(`${rounds} times killed, seed ${seed}`);
const faults = await runCrashes({ rounds, seed, progress: console.log });
console.log(faults.length === 0 ? 'Nothing was lost, and nothing counted twice.' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

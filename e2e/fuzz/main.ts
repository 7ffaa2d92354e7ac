// `npm run fuzz -- --requests 100000 --seed 7`: the long form of fuzz.test.ts, against the built server. Prints what came of it.
import { parseArgs } from 'node:util';
import { removeDataDir, startServer } from '../stage/server.ts';
import { FUZZ_ENVIRONMENT, runFuzz } from './run-fuzz.ts';

const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } });
const requests = Number(values.requests ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const MEBIBYTE = 1024 ** 2;

console.log(`${requests} requests, seed ${seed}`);
const server = await startServer({ environment: FUZZ_ENVIRONMENT });
const startedMs = Date.now();
const progress = (done: number) => {
  if (done % 5000 === 0) console.log(`  ${done} after ${Math.round((Date.now() - startedMs) / 1000)} s`);
};
try {
  const { faults, answers, residentBytes } = await runFuzz(server, { requests, seed, progress });
  const { atStart, atEnd } = residentBytes;
  console.table(answers);
  console.log(
    `Resident memory: ${Math.round(atStart / MEBIBYTE)} MiB at the start, ${Math.round(atEnd / MEBIBYTE)} MiB at the end`,
  );
  console.log(faults.length === 0 ? 'No fault.' : `${faults.length} faults:\n${faults.join('\n')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
}

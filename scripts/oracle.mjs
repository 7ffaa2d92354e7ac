// @ts-check
// `npm run oracle`: compares every metric with what it works out of random views' histories. Arguments: `npm run oracle -- --runs 500
// --seed 7`; `--shrink` makes a failure as small as it gets, which takes minutes.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enter } from './entry.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '500' }, seed: { type: 'string' }, shrink: { type: 'boolean' } },
});
const { ok, root, commands } = await enter();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const test = 'packages/server/src/query/statistics-oracle.test.ts';
const env = {
  ORACLE_RUNS: values.runs,
  ORACLE_SEED: values.seed,
  ORACLE_SHRINK: values.shrink ? '1' : undefined,
};
const args = [vitest, 'run', '--project', 'unit', test];
const outcome = ok ? await commands.run(process.execPath, args, { cwd: root, env, visible: true }) : { ok: false };
commands.close();
process.exitCode = outcome.ok ? 0 : 1;

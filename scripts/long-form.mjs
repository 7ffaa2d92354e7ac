// @ts-check
// `npm run fuzz`, `npm run lab`, `npm run crash`: installs and builds what is missing, then runs the long form of a test in e2e/, named by
// the first argument. The others are its own: `npm run fuzz -- --requests 5000 --seed 7`; the same seed makes the same choices.
import { join } from 'node:path';
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const { ok, ...parts } = await enter();
const isReady = ok && (await buildStale(parts)).ok;
const program = join(parts.root, 'e2e', name, 'main.ts');
const args = ['--conditions=source', '--import', 'tsx', program, ...rest];
const options = { cwd: parts.root, visible: true };
const outcome = isReady ? await parts.commands.run(process.execPath, args, options) : { ok: false };
parts.commands.close();
process.exitCode = outcome.ok ? 0 : 1;

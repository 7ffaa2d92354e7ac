// @ts-check
// `npm run crash`: installs and builds what is missing, and kills a server while beats come in. Arguments:
// `npm run crash -- --rounds 50 --seed 7`; the same seed kills after the same times.
import { join } from 'node:path';
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';

const { ok, ...parts } = await enter();
const isReady = ok && (await buildStale(parts)).ok;
const program = join(parts.root, 'e2e', 'crash', 'main.ts');
const args = ['--conditions=source', '--import', 'tsx', program, ...process.argv.slice(2)];
const options = { cwd: parts.root, visible: true };
const outcome = isReady ? await parts.commands.run(process.execPath, args, options) : { ok: false };
parts.commands.close();
process.exitCode = outcome.ok ? 0 : 1;

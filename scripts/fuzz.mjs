// @ts-check
// `npm run fuzz`: installs and builds what is missing, starts a server and sends it a hundred thousand odd requests. Arguments:
// `npm run fuzz -- --requests 5000 --seed 7`; the same seed sends the same requests, but for those that follow from answers.
import { join } from 'node:path';
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';

const { ok, ...parts } = await enter();
const isReady = ok && (await buildStale(parts)).ok;
const program = join(parts.root, 'e2e', 'fuzz', 'main.ts');
const args = ['--conditions=source', '--import', 'tsx', program, ...process.argv.slice(2)];
const options = { cwd: parts.root, visible: true };
const outcome = isReady ? await parts.commands.run(process.execPath, args, options) : { ok: false };
parts.commands.close();
process.exitCode = outcome.ok ? 0 : 1;

// @ts-check
// `npm run build`: builds what has changed since it was last built; with --force, everything.
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';

const { ok, ...parts } = await enter();
const build = ok ? await buildStale(parts, { force: process.argv.includes('--force') }) : { ok, built: [] };
if (build.ok && build.built.length === 0) parts.progress.print('Everything is built already; --force builds it again.');
parts.commands.close();
process.exitCode = build.ok ? 0 : 1;

// @ts-check
// `npm run release`: freezes the player's present version and gives the sources the next one, or the one that is named:
// `npm run release -- 0.3.0`. `--dirty` does so with uncommitted changes too.
import { enter } from './entry.mjs';

const { ok, ...parts } = await enter();
const outcome = ok ? await parts.progress.run('Releasing the player', release) : { ok };
parts.commands.close();
process.exitCode = outcome.ok ? 0 : 1;

async function release() {
  // Loaded late, since it uses installed packages.
  const { releasePlayer } = await import('./release/release-player.mjs');
  const [next] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const released = await releasePlayer(parts, { next, isDirtyAllowed: process.argv.includes('--dirty') });
  await (await import('esbuild')).stop();
  return released;
}

// @ts-check
import { join } from 'node:path';

/**
 * Checks format, import order and lint rules, changing nothing; `npm run format` mends what can be mended.
 *
 * @param {{ root: string, commands: import('../processes/commands.mjs').Commands }} parts
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function checkStyle({ root, commands }) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'ci', '--error-on-warnings', '--max-diagnostics=50', '--colors=off', '.'];
  const { ok, output } = await commands.run(process.execPath, args, { cwd: root });
  return ok ? { ok: true } : { ok: false, reason: `${output}\n"npm run format" mends what can be mended.` };
}

// @ts-check
import { serverFile } from '../build/server-file.mjs';

/**
 * Runs the built server until it ends. It lives in a process group of its own: a signal to npm's whole group would otherwise reach
 * it twice or three times, and it should see one. Should this process vanish without a word, the server notices and stops too.
 *
 * @param {{ root: string, commands: import('../processes/commands.mjs').Commands, abort?: AbortSignal }} parts `abort` stops it.
 * @returns {Promise<number>} the server's exit code
 */
export async function runServer({ root, commands, abort }) {
  const guard = new URL('./stop-with-parent.mjs', import.meta.url).href;
  const args = ['--enable-source-maps', '--import', guard, serverFile(root)];
  const options = { cwd: root, visible: true, sheltered: true, ...(abort && { abort }) };
  return (await commands.run(process.execPath, args, options)).code;
}

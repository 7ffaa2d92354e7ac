// @ts-check
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APT_LINES = ['apt-get update', 'apt-get install -y --no-install-recommends chromium'];

/**
 * Finds the browser that tests use, and installs Debian's chromium where there is none and we may.
 *
 * @param {{ commands: import('../processes/commands.mjs').Commands, progress: import('../progress.mjs').Progress }} parts
 * @returns {Promise<{ ok: true, path: string } | { ok: false }>} `ok: false` after a failure that has been reported.
 */
export async function ensureBrowser({ commands, progress }) {
  if (findBrowser(process.env) === undefined) await progress.run('Installing chromium', () => install(commands));
  const path = findBrowser(process.env);
  if (path !== undefined) return { ok: true, path };
  progress.print(howToInstall());
  return { ok: false };
}

/**
 * The browser to use: CHROMIUM_PATH, else the first by name in PATH.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined}
 */
export function findBrowser(environment) {
  const chosen = environment['CHROMIUM_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return findCommand(NAMES, environment['PATH'] ?? '');
}

/**
 * @param {readonly string[]} names
 * @param {string} path folders as in the variable PATH
 */
function findCommand(names, path) {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {import('../processes/commands.mjs').Commands} commands @returns {Promise<import('../progress.mjs').Outcome>} */
async function install(commands) {
  if (process.env['CHROMIUM_PATH'])
    return { ok: false, reason: `CHROMIUM_PATH names ${process.env['CHROMIUM_PATH']}, which is not there.` };
  const prefix = await rootPrefix(commands);
  if (prefix === undefined)
    return { ok: false, reason: 'That takes apt-get, and root or a sudo that asks for no password.' };
  for (const line of APT_LINES) {
    const [command = '', ...args] = [...prefix, ...line.split(' ')];
    const result = await commands.run(command, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (!result.ok) return { ok: false, reason: `${line} ended with code ${result.code}:\n${result.output}` };
  }
  return { ok: true };
}

/**
 * What to put before a command to run it as root: nothing, sudo, or `undefined` where there is no way (or no apt-get).
 * @param {import('../processes/commands.mjs').Commands} commands
 * @returns {Promise<readonly string[] | undefined>}
 */
async function rootPrefix(commands) {
  if (findCommand(['apt-get'], process.env['PATH'] ?? '') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await commands.run('sudo', ['-n', 'true'])).ok ? ['sudo', '-n'] : undefined;
}

const howToInstall = () => `The tests need a browser. Run this and try again:

    sudo ${APT_LINES.join(' && sudo ')}

or name one that is there already: CHROMIUM_PATH=/path/to/chromium npm test`;

// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** A second signal within this time is the same wish: a terminal and npm both pass on one Ctrl-C. */
const SAME_SIGNAL_MS = 1_000;

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's own environment; `undefined` removes a variable.
 * @property {boolean} [visible] hands the terminal to the command instead of collecting its output.
 * @property {boolean} [sheltered] runs it in a process group of its own, so that it gets each signal once, from us, and
 *   with a channel by which it can notice that we are gone.
 * @property {AbortSignal} [abort] stops the command with SIGTERM.
 */

/**
 * How a command ended. `code` is the shell's: 128 + n after signal n, 127 where it could not be started.
 * @typedef {{ ok: boolean, code: number, output: string }} CommandResult
 */

/**
 * Runs commands for one script and passes SIGINT and SIGTERM on to those that are running, so that stopping the script stops them
 * too. With nothing running, a signal ends this process.
 *
 * @param {{ signals?: NodeJS.EventEmitter, exit?: (code: number) => void, now?: () => number }} [parts]
 */
export function createCommands({ signals = process, exit = (code) => process.exit(code), now = Date.now } = {}) {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();
  /** @type {{ signal: NodeJS.Signals, atMs: number } | undefined} */
  let stop;

  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    if (running.size === 0) return exit(exitCodeOf(null, signal));
    const isImpatient = stop !== undefined && now() - stop.atMs > SAME_SIGNAL_MS;
    if (stop !== undefined && !isImpatient) return;
    stop ??= { signal, atMs: now() };
    for (const child of running) child.kill(isImpatient ? 'SIGKILL' : signal);
  };
  signals.on('SIGINT', onSignal);
  signals.on('SIGTERM', onSignal);

  /**
   * Starts a command and waits for its end.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {CommandOptions} [options]
   * @returns {Promise<CommandResult>}
   */
  const run = (command, args, options = {}) =>
    new Promise((resolve) => {
      const child = spawn(command, args, spawnOptions(options));
      let output = '';
      running.add(child);
      options.abort?.addEventListener('abort', () => child.kill('SIGTERM'));
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', (text) => (output += text));
      child.on('error', (error) => finish(127, `${output}${error.message}\n`));
      child.on('close', (code, signal) => finish(exitCodeOf(code, signal), output));

      /** @param {number} code @param {string} text */
      function finish(code, text) {
        running.delete(child);
        resolve({ ok: code === 0, code, output: text });
      }
    });

  return {
    run,
    /** The signal that asked this script to stop, if one did. */
    stoppedBy: () => stop?.signal,
    /** Stops listening for signals. */
    close: () => {
      signals.off('SIGINT', onSignal);
      signals.off('SIGTERM', onSignal);
    },
  };
}

/** @typedef {ReturnType<typeof createCommands>} Commands */

/**
 * The exit code a shell would show.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/** @param {CommandOptions} options @returns {import('node:child_process').SpawnOptions} */
function spawnOptions({ cwd, env = {}, visible = false, sheltered = false }) {
  const output = visible ? 'inherit' : 'pipe';
  return {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    stdio: sheltered ? ['ignore', output, output, 'ipc'] : ['ignore', output, output],
    detached: sheltered,
  };
}

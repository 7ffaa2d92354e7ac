// @ts-check

/**
 * What a step came to: done, with an optional note for its line; or failed, with a reason meant for people.
 * @typedef {{ ok: true, note?: string } | { ok: false, reason: string }} Outcome
 */

/**
 * Where progress is written: the part of a stream that is used.
 * @typedef {{ write(text: string): unknown, isTTY?: boolean }} ProgressStream
 */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const REMINDER_MS = 15_000;
const TITLE_WIDTH = 36;

/**
 * Reports steps as they run, one line each with its elapsed time. A terminal also gets a live line; a log gets a reminder
 * every 15 s instead, so that nobody takes a long step for a hang.
 *
 * @param {{ stream?: ProgressStream, now?: () => number }} [parts]
 */
export function createProgress({ stream = process.stdout, now = Date.now } = {}) {
  /** @type {Map<string, number>} */
  const running = new Map();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticker;
  let frame = 0;

  const clearLive = () => stream.isTTY && stream.write('\r\x1b[K');
  const describeRunning = () => [...running].map(([title, startedMs]) => `${title} ${seconds(now() - startedMs)}`);
  const drawLive = () => stream.write(`\r\x1b[K${FRAMES[frame++ % FRAMES.length]} ${describeRunning().join(' · ')}`);
  const remind = () => stream.write(`… ${describeRunning().join(' · ')}\n`);

  /** @param {string} line */
  const print = (line) => {
    clearLive();
    stream.write(`${line}\n`);
  };

  const startTicking = () => {
    ticker ??= stream.isTTY ? setInterval(drawLive, FRAME_MS) : setInterval(remind, REMINDER_MS);
    ticker.unref();
  };
  const stopTicking = () => {
    clearInterval(ticker);
    ticker = undefined;
  };

  /**
   * Runs one step and prints how it went. An exception counts as a failure, with its stack as the reason.
   *
   * @param {string} title what the step does, e.g. `Building the console`; unique among those running.
   * @param {() => Promise<Outcome> | Outcome} action
   * @returns {Promise<Outcome>}
   */
  const run = async (title, action) => {
    const startedMs = now();
    running.set(title, startedMs);
    startTicking();
    const outcome = await settle(action);
    running.delete(title);
    if (running.size === 0) stopTicking();
    print(stepLine(title, now() - startedMs, outcome));
    if (!outcome.ok) print(indent(outcome.reason));
    return outcome;
  };

  return { run, print };
}

/** @typedef {ReturnType<typeof createProgress>} Progress */

/**
 * A duration for people: `0.4 s`, `12 s`, `2 min 5 s`.
 * @param {number} durationMs
 */
export function seconds(durationMs) {
  if (durationMs < 9_950) return `${(durationMs / 1000).toFixed(1)} s`;
  const whole = Math.round(durationMs / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** @param {() => Promise<Outcome> | Outcome} action @returns {Promise<Outcome>} */
async function settle(action) {
  try {
    return await action();
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** @param {string} title @param {number} elapsedMs @param {Outcome} outcome */
function stepLine(title, elapsedMs, outcome) {
  const note = outcome.ok && outcome.note ? `  ${outcome.note}` : '';
  return `${outcome.ok ? '✓' : '✗'} ${title.padEnd(TITLE_WIDTH)} ${seconds(elapsedMs).padStart(8)}${note}`;
}

/** @param {string} text */
const indent = (text) => text.trimEnd().replaceAll(/^/gm, '    ');

// @ts-check
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listFiles } from '../build/fingerprint.mjs';

const POLL_MS = 400;

/**
 * Yields after each change under packages/, once the files have been still for one poll. Looks instead of being told: recursive
 * watching differs between systems and misses folders that are made anew, and a look at a few hundred files costs milliseconds.
 *
 * @param {string} root
 * @param {{ pollMs?: number }} [options]
 */
export async function* sourceChanges(root, { pollMs = POLL_MS } = {}) {
  let seen = snapshot(root);
  let last = seen;
  for (;;) {
    await wait(pollMs);
    const now = snapshot(root);
    const isSettled = now === last;
    last = now;
    if (!isSettled || now === seen) continue;
    seen = now;
    yield;
  }
}

/** @param {string} root */
function snapshot(root) {
  return listFiles(join(root, 'packages'))
    .map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs}`)
    .join('\n');
}

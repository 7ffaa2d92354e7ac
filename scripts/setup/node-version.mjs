// @ts-check

/**
 * Compares Node's version with what package.json asks for.
 *
 * @param {string} version e.g. `20.20.2`
 * @param {string} range only the form `>=major.minor` is understood, which is the one we use.
 * @returns {import('../progress.mjs').Outcome}
 */
export function checkNodeVersion(version, range) {
  const [major = 0, minor = 0] = numbersOf(version);
  const [leastMajor = 0, leastMinor = 0] = numbersOf(range);
  const isNewEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  if (isNewEnough) return { ok: true };
  const wanted = `${leastMajor}.${leastMinor}`;
  return {
    ok: false,
    reason: `Playhead needs Node.js ${wanted} or newer; this is ${version}. Get one from https://nodejs.org and run it again.`,
  };
}

/** @param {string} text */
const numbersOf = (text) => (text.match(/\d+/g) ?? []).map(Number);

/** Of some known names the one that takes the least change from a mistyped one, whatever the case; undefined where there is none. */
export function nearest(mistyped: string, known: readonly string[]): string | undefined {
  const distances = known.map((name) => [name, editDistance(mistyped.toLowerCase(), name.toLowerCase())] as const);
  return distances.reduce<(typeof distances)[number] | undefined>(
    (best, each) => (best === undefined || each[1] < best[1] ? each : best),
    undefined,
  )?.[0];
}

/** A letter that is left out is more often meant than another in its place: `createPlayer` is `createVideoPlayer`. */
const LEFT_OUT = 0.5;

/** Levenshtein's distance, with letters to replace or take away at 1 and those to add at less. */
function editDistance(from: string, to: string): number {
  const wanted = [...to];
  let row = [0, ...wanted.map((_, index) => (index + 1) * LEFT_OUT)];
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [at, other] of wanted.entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + LEFT_OUT));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

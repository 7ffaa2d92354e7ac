/** The candidate that is written most alike; undefined where none is near. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const measured = candidates.map((candidate) => ({ candidate, distance: editDistance(text, candidate) }));
  const [best] = measured.sort((one, other) => one.distance - other.distance);
  return best && best.distance <= Math.max(2, text.length / 3) ? best.candidate : undefined;
}

/** How many letters have to be put in, left out or replaced (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Rows that are committed together, and when the first of them was received. */
export interface Group {
  receivedAtMs: number;
  readonly lines: string[];
  /** Settles with the commit. */
  readonly written: Promise<void>;
}

/** A group of more is a long wait for whoever came first. */
const FULL_GROUP_ROWS = 5000;

/**
 * Gathers rows while a commit is under way and commits them together when it is over: under load many requests share what a commit
 * costs, and a single one waits for nobody.
 *
 * @param commit makes rows durable. It is never called again before it has settled.
 * @returns what takes rows; its promise settles as their commit does.
 */
export function createGroupCommit(
  commit: (group: Pick<Group, 'lines' | 'receivedAtMs'>) => Promise<void>,
): (receivedAtMs: number, lines: readonly string[]) => Promise<void> {
  let forming: Group | undefined;
  let last: Promise<void> = Promise.resolve();

  const begin = (receivedAtMs: number): Group => {
    const written = last.then(() => {
      if (forming === group) forming = undefined;
      return commit(group);
    });
    const group: Group = { receivedAtMs, lines: [], written };
    // What became of one group is told to those who are in it.
    last = written.catch(() => {});
    return group;
  };

  return (receivedAtMs, lines) => {
    if (forming === undefined || forming.lines.length >= FULL_GROUP_ROWS) forming = begin(receivedAtMs);
    forming.receivedAtMs = Math.min(forming.receivedAtMs, receivedAtMs);
    for (const line of lines) forming.lines.push(line);
    return forming.written;
  };
}

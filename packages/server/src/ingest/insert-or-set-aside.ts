import { ColumnarError, type ColumnarStore } from '../store/columnar/index.ts';

/** A row that the store will never take, and what it said. */
export interface RefusedRow {
  readonly line: string;
  readonly reason: string;
}

/**
 * Inserts rows, and finds out which of them the store cannot take: a batch that it refuses for its data is halved until a single
 * row is to blame. Inserting parts of a batch again is harmless, since rows merge.
 * @returns the refused rows; every other row is stored.
 * @throws ColumnarError where the store could not be asked; then nothing is known, and the batch is to be tried again.
 */
export const insertOrSetAside = async (
  store: Pick<ColumnarStore, 'insertLines'>,
  table: string,
  lines: readonly string[],
  token: string,
): Promise<readonly RefusedRow[]> => {
  try {
    await store.insertLines(table, lines, { token });
    return [];
  } catch (thrown) {
    if (!(thrown instanceof ColumnarError) || thrown.kind !== 'data') throw thrown;
    const [line] = lines;
    if (lines.length === 1 && line !== undefined) return [{ line, reason: thrown.message }];
  }
  const middle = Math.ceil(lines.length / 2);
  return [
    ...(await insertOrSetAside(store, table, lines.slice(0, middle), `${token}a`)),
    ...(await insertOrSetAside(store, table, lines.slice(middle), `${token}b`)),
  ];
};

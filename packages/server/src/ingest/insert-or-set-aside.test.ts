import { describe, expect, it } from 'vitest';
import { ColumnarError } from '../store/columnar/index.ts';
import { insertOrSetAside } from './insert-or-set-aside.ts';

/** A store that refuses every batch with a line that begins with `bad`, and keeps the others. */
const pickyStore = () => {
  const batches: { lines: readonly string[]; token: string }[] = [];
  return {
    batches,
    insertLines: async (_table: string, lines: readonly string[], { token }: { readonly token: string }) => {
      if (lines.some((line) => line.startsWith('bad'))) throw new ColumnarError('data', 'Cannot parse.', 27, undefined);
      batches.push({ lines, token });
    },
  };
};

describe('insertOrSetAside', () => {
  it('inserts a good batch at once', async () => {
    const store = pickyStore();
    expect(await insertOrSetAside(store, 'beat', ['a', 'b'], 't')).toEqual([]);
    expect(store.batches).toEqual([{ lines: ['a', 'b'], token: 't' }]);
  });

  it('finds the bad rows and stores all the others, each part under a token of its own', async () => {
    const store = pickyStore();
    const lines = ['a', 'bad 1', 'b', 'c', 'd', 'bad 2', 'e'];
    const refused = await insertOrSetAside(store, 'beat', lines, 't');
    expect(refused.map(({ line }) => line)).toEqual(['bad 1', 'bad 2']);
    expect(refused[0]?.reason).toBe('Cannot parse.');
    expect(store.batches.flatMap((batch) => batch.lines)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(store.batches.map(({ token }) => token)).size).toBe(store.batches.length);
  });

  it.each(['away', 'limit', 'other'] as const)('blames no row when the store fails with %s', async (kind) => {
    const insertLines = () => Promise.reject(new ColumnarError(kind, 'x', undefined, undefined));
    await expect(insertOrSetAside({ insertLines }, 'beat', ['a', 'b'], 't')).rejects.toMatchObject({ kind });
  });
});

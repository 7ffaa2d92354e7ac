/**
 * Goes through pages and gives what is on them, in order; asks for a page only when the one before is read.
 *
 * @param ask for the page at a cursor; without one, the first.
 */
export async function* allOf<Item, Cursor>(
  ask: (cursor: Cursor | undefined) => Promise<{ readonly list: readonly Item[]; readonly next: Cursor | null }>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: Cursor | undefined;
  for (;;) {
    const { list, next } = await ask(cursor);
    yield* list;
    if (next === null || next === cursor) return;
    cursor = next;
  }
}

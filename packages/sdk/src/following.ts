import type { CallOptions, ClientOptions } from './client-options.ts';
import { startDeadline } from './deadline.ts';
import { sleep } from './sleep.ts';

/** How something is followed. */
export interface FollowOptions {
  /** Between two looks that found nothing more; each look is a request. */
  readonly intervalMs?: number;
}

/** What a look found, and where the next one begins. */
interface Look<Item, Cursor> {
  readonly list: readonly Item[];
  readonly cursor: Cursor | undefined;
  /** Whether there was more than one look can show: then the next follows at once. */
  readonly isFull: boolean;
}

/**
 * Looks again and again for what is new, until the signal is aborted, of the loop or of the client.
 *
 * @throws what `look` throws otherwise.
 */
export async function* following<Item, Cursor>(
  look: (cursor: Cursor | undefined) => Promise<Look<Item, Cursor>>,
  { intervalMs, signal }: Required<FollowOptions> & CallOptions,
  options: Pick<ClientOptions, 'sleep' | 'signal'>,
): AsyncGenerator<Item, void, undefined> {
  const joined = startDeadline([signal, options.signal], Number.POSITIVE_INFINITY);
  const isOver = () => joined.signal.aborted;
  try {
    let cursor: Cursor | undefined;
    while (!isOver()) {
      const found = await look(cursor).catch((error: unknown) => {
        if (isOver()) return undefined;
        throw error;
      });
      if (!found) return;
      yield* found.list;
      cursor = found.cursor;
      if (!found.isFull) await (options.sleep ?? sleep)(intervalMs, joined.signal);
    }
  } finally {
    joined.clear();
  }
}

import type { Refusal } from '../refusal.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Turns the database's no to a name that is taken into a refusal: the database alone knows which letters are the same but for
 * their case, and sees what other accounts have. To be given to `catch`, outside the transaction, which is lost by then.
 *
 * @param index name of the unique index that forbids it.
 */
export const refuseTaken =
  (index: string, refusal: Refusal) =>
  (error: unknown): Refusal => {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code === UNIQUE_VIOLATION && constraint === index) return refusal;
    throw error;
  };

import { ColumnarError } from '../store/columnar/index.ts';

/** Why there is no answer: the question is wrong, was heavier than its limits, or the store cannot be reached. */
export interface Unanswered {
  readonly ok: false;
  readonly reason: 'invalid' | 'too_heavy' | 'away';
  readonly details: string;
}

/** What an error of the store means to who asked. @throws the error itself where it is a fault of ours. */
export const explainFailure = (error: unknown): Unanswered => {
  if (!(error instanceof ColumnarError)) throw error;
  if (error.kind === 'limit') {
    return {
      ok: false,
      reason: 'too_heavy',
      details: 'The question is too heavy; ask for a shorter range or one player.',
    };
  }
  if (error.kind === 'away') {
    return { ok: false, reason: 'away', details: 'The store with the numbers does not answer; try again soon.' };
  }
  throw error;
};

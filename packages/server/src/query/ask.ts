import { ColumnarError, type ColumnarStore, type QueryLimits, type Statement } from '../store/columnar/index.ts';
import { createSemaphore } from './semaphore.ts';

/** Why a question was not answered: see {@link Answer}. */
export type Refused = {
  readonly ok: false;
  readonly reason: 'invalid' | 'too_heavy' | 'away' | 'unknown';
  readonly details: string;
};

/**
 * What was asked for; or what is wrong with the question (`invalid`), that it was heavier than its limits (`too_heavy`), that the store
 * cannot be reached (`away`), or that there is no such thing (`unknown`).
 */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | Refused;

/** Runs statements within the limits that hold for questions. */
export interface Asker {
  /** The rows of a statement. @throws ColumnarError */
  readonly rows: <Row>(statement: Statement, tag: string) => Promise<Row[]>;
  /** What the limits are, for statements that are streamed. */
  readonly limits: Pick<QueryLimits, 'maxExecutionSeconds' | 'maxMemoryBytes'>;
}

const QUERIES_AT_ONCE = 4;
const LIMIT_SECONDS = 15;
const LIMIT_BYTES = 1024 ** 3;

/** What an asker works with. */
export interface AskerParts {
  readonly columnar: Pick<ColumnarStore, 'query'>;
  /** How long one statement may take; 15 s. */
  readonly limitSeconds?: number | undefined;
  /** Memory that one statement may take; 1 GiB. */
  readonly limitBytes?: number | undefined;
}

/** What every kind of question works with: one asker for all of them, so that their limit holds for all together. */
export type AskingParts = AskerParts & { readonly asker?: Asker };

/** The asker that is shared, or one of its own where none is. */
export const askerOf = (parts: AskingParts): Asker => parts.asker ?? createAsker(parts);

/** Lets four statements run at a time; the others wait. */
export const createAsker = ({ columnar, limitSeconds, limitBytes }: AskerParts): Asker => {
  const limits = { maxExecutionSeconds: limitSeconds ?? LIMIT_SECONDS, maxMemoryBytes: limitBytes ?? LIMIT_BYTES };
  const withPlace = createSemaphore(QUERIES_AT_ONCE);
  return {
    limits,
    rows: (statement, tag) => withPlace(() => columnar.query(statement, { ...limits, tag: `playhead ${tag}` })),
  };
};

/** What is wrong with a question, in words for whoever asked. */
export const invalid = (details: string): Refused => ({ ok: false, reason: 'invalid', details });

/** Makes outcomes of the store's failures that are no fault of ours. @throws ColumnarError of any other kind. */
export const answered = async <Value>(work: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ColumnarError)) throw error;
    const details = DETAILS[error.kind];
    if (details === undefined) throw error;
    return { ok: false, reason: error.kind === 'limit' ? 'too_heavy' : 'away', details };
  }
};

const DETAILS: Readonly<Record<ColumnarError['kind'], string | undefined>> = {
  limit: 'The question is too heavy; ask for a shorter range or one player.',
  away: 'The store with the numbers does not answer; try again soon.',
  data: undefined,
  other: undefined,
};

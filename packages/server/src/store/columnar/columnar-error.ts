/**
 * What went wrong, as far as a caller acts on it. `data`: the rows cannot be stored as they are; `limit`: the query was too
 * heavy; `away`: the engine did not answer; `other`: everything else.
 */
export type ColumnarErrorKind = 'data' | 'limit' | 'away' | 'other';

/** A failure of the columnar store. `code` is ClickHouse's number of the error, where it gave one. */
export class ColumnarError extends Error {
  override readonly name = 'ColumnarError';
  constructor(
    readonly kind: ColumnarErrorKind,
    message: string,
    readonly code: number | undefined,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

/**
 * Errors that a row's content causes, by ClickHouse's numbers: texts, numbers, dates, UUIDs, enums and arrays that cannot be
 * parsed (6, 25, 26, 27, 38, 41, 72, 130, 376, 467, 632, 691), values out of range (69, 321, 407), types that do not fit (53, 70,
 * 117, 349).
 */
const DATA_CODES = new Set([6, 25, 26, 27, 38, 41, 53, 69, 70, 72, 117, 130, 321, 349, 376, 407, 467, 632, 691]);

/** Too slow, too much memory, too many at once, too many rows or bytes read. */
const LIMIT_CODES = new Set([158, 159, 160, 202, 241, 307, 396]);

/** Names the kind of whatever a driver threw. */
export const toColumnarError = (thrown: unknown): ColumnarError => {
  const code = clickHouseCode(thrown);
  return new ColumnarError(code === undefined ? 'away' : kindOf(code), messageOf(thrown), code, thrown);
};

/**
 * ClickHouse's number of an error; the network's errors have words for codes. Not asked by `instanceof`: the embedded engine's
 * package brings a class of its own.
 */
const clickHouseCode = (thrown: unknown): number | undefined =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && /^\d+$/.test(thrown.code)
    ? Number(thrown.code)
    : undefined;

const kindOf = (code: number): ColumnarErrorKind =>
  DATA_CODES.has(code) ? 'data' : LIMIT_CODES.has(code) ? 'limit' : 'other';

const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

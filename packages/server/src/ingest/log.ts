/** As much of a pino logger as ingest writes to. */
export interface Log {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

import { type Dialect, Kysely, sql } from 'kysely';
import { embeddedDialect } from './embedded-dialect.ts';
import { migrate } from './migrate.ts';
import { type LoneTask, runAlone } from './run-alone.ts';
import type { Database, Schema } from './schema.ts';
import { serverDialect } from './server-dialect.ts';

/** Which PostgreSQL: in this process, keeping its files at `path`, or a server. */
export type RelationalTarget =
  | { readonly kind: 'embedded'; readonly path: string }
  | {
      readonly kind: 'server';
      readonly url: string;
      /** How long a statement may take; 15 s where absent. Migrations may take their time. */
      readonly statementLimitMs?: number;
    };

const STATEMENT_LIMIT_MS = 15_000;

/** An open relational store. */
export interface RelationalStore {
  readonly db: Database;
  readonly kind: RelationalTarget['kind'];
  /** Brings the schema up to date; safe from several processes at once. */
  migrate(): Promise<void>;
  /** @throws where the database does not answer. */
  ping(): Promise<void>;
  /**
   * Does something while no other process over the same database does it; resolves with whether it was done. The embedded engine has one
   * process, and one connection, which it must not hold.
   */
  runAlone(task: LoneTask, action: () => Promise<void>): Promise<boolean>;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}

/**
 * Opens the relational store. The embedded engine is single-process: never open a path twice at a time.
 *
 * @throws where it cannot be reached or its files cannot be read.
 */
export async function openRelational(target: RelationalTarget): Promise<RelationalStore> {
  const db = new Kysely<Schema>({ dialect: await dialectOf(target) });
  const store: RelationalStore = {
    db,
    kind: target.kind,
    migrate: () => (target.kind === 'embedded' ? migrate(db) : migrateServer(target.url)),
    ping: async () => void (await sql`select 1`.execute(db)),
    runAlone: async (task, action) => {
      if (target.kind === 'server') return runAlone(db, task, action);
      await action();
      return true;
    },
    close: () => db.destroy(),
  };
  await pingOrClose(store);
  return store;
}

async function dialectOf(target: RelationalTarget): Promise<Dialect> {
  if (target.kind === 'embedded') return embeddedDialect(target.path);
  return serverDialect(target.url, target.statementLimitMs ?? STATEMENT_LIMIT_MS);
}

/** Over connections of its own: building an index, or waiting for another process that migrates, is no statement to give up. */
async function migrateServer(url: string): Promise<void> {
  const db = new Kysely<Schema>({ dialect: serverDialect(url) });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

async function pingOrClose(store: RelationalStore): Promise<void> {
  try {
    await store.ping();
  } catch (error) {
    await store.close();
    throw error;
  }
}

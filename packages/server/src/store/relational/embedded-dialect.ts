import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, PGliteDialect } from 'kysely';

const IN_MEMORY = 'memory://';

/** @param path folder of the database's files, made where it is missing; `memory://` keeps nothing. */
export async function embeddedDialect(path: string): Promise<Dialect> {
  if (!path.startsWith(IN_MEMORY)) await mkdir(path, { recursive: true, mode: 0o700 });
  return new PGliteDialect({ pglite: await PGlite.create(path) });
}

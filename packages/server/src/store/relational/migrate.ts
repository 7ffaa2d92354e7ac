import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { SCHEMA_STEPS, type SchemaStep } from './migrations/index.ts';

/**
 * Brings a database to the newest schema. Processes that do it at the same time wait for each other (an advisory lock), and
 * either every due step is applied or none.
 *
 * @throws what the database said, where a step failed or the database is newer than this program.
 */
export async function migrate<Tables>(db: Kysely<Tables>, steps: readonly SchemaStep[] = SCHEMA_STEPS): Promise<void> {
  const migrations = Object.fromEntries(steps.map((step) => [step.name, toMigration(step)]));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

const toMigration = ({ statements }: SchemaStep): Migration => ({
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

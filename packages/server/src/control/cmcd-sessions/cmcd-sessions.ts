import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ControlContext } from '../control-context.ts';

/** Which session: that of a player, in an environment, under the id that the player gave it. */
export interface CmcdSessionName {
  readonly accountId: number;
  readonly playerNo: number;
  readonly environment: string;
  readonly sessionId: string;
}

/** What is kept of players' sessions in CMCD between their reports. What a session is made of is for ingest to know. */
export const createCmcdSessions = ({ db }: Pick<ControlContext, 'db'>) => ({
  /**
   * Changes a session while nobody else can; `change` gets undefined where there is none yet, and may leave it so.
   * @throws what the database said where it is away.
   */
  change: <Known extends object, Changed extends Known | undefined>(
    name: CmcdSessionName,
    nowMs: number,
    change: (known: Known | undefined) => Changed,
  ): Promise<Changed> =>
    db.transaction().execute(async (transaction) => {
      const key = keyOf(name);
      // Holds the session, also one that is not there yet, until the commit.
      await sql`select pg_advisory_xact_lock(${key.sid_hash.readBigInt64BE().toString()}::bigint)`.execute(transaction);
      const row = await transaction
        .selectFrom('cmcd_session')
        .select('state')
        .where('account_id', '=', key.account_id)
        .where('player_no', '=', key.player_no)
        .where('environment', '=', key.environment)
        .where('sid_hash', '=', key.sid_hash)
        .executeTakeFirst();
      const session = change(row?.state as Known | undefined);
      if (!session) return session;
      const kept = { state: JSON.stringify(session), updated_at: new Date(nowMs) };
      await transaction
        .insertInto('cmcd_session')
        .values({ ...key, ...kept })
        .onConflict((conflict) =>
          conflict.columns(['account_id', 'player_no', 'environment', 'sid_hash']).doUpdateSet(kept),
        )
        .execute();
      return session;
    }),

  /** Forgets sessions that nothing was heard of since then. */
  forgetBefore: async (epochMs: number): Promise<void> => {
    await db.deleteFrom('cmcd_session').where('updated_at', '<', new Date(epochMs)).execute();
  },
});

const keyOf = ({ accountId, playerNo, environment, sessionId }: CmcdSessionName) => ({
  account_id: accountId,
  player_no: playerNo,
  environment,
  sid_hash: createHash('sha256').update(sessionId).digest(),
});

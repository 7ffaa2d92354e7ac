import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import type { TokenClaims } from '../token.ts';
import type { CmcdSession } from './session.ts';

/** Which session: that of a player, in an environment, under the id that the player gave it. */
export interface SessionName extends Pick<TokenClaims, 'accountId' | 'playerNo' | 'environment'> {
  readonly sessionId: string;
}

/** Sessions between their reports, in the relational store: so they outlive a restart and are the same in every process. */
export interface CmcdSessions {
  /**
   * Changes a session while nobody else can; `change` gets undefined where there is none yet, and may leave it so.
   * @throws what the database said where it is away.
   */
  change<Session extends CmcdSession | undefined>(
    name: SessionName,
    nowMs: number,
    change: (session: CmcdSession | undefined) => Session,
  ): Promise<Session>;
  /** Forgets sessions that nothing was heard of since then, epoch milliseconds. */
  forgetBefore(epochMs: number): Promise<void>;
}

/** Keeps sessions in the relational store. */
export const createCmcdSessions = (db: Database): CmcdSessions => ({
  change: (name, nowMs, change) =>
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
      const session = change(row?.state as unknown as CmcdSession | undefined);
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

  forgetBefore: async (epochMs) => {
    await db.deleteFrom('cmcd_session').where('updated_at', '<', new Date(epochMs)).execute();
  },
});

const keyOf = ({ accountId, playerNo, environment, sessionId }: SessionName) => ({
  account_id: accountId,
  player_no: playerNo,
  environment,
  sid_hash: createHash('sha256').update(sessionId).digest(),
});

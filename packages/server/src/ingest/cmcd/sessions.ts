import type { TokenClaims } from '../token.ts';
import type { CmcdSession } from './session.ts';

/** Which session: that of a player, in an environment, under the id that the player gave it. */
export interface SessionName extends Pick<TokenClaims, 'accountId' | 'playerNo' | 'environment'> {
  readonly sessionId: string;
}

/** Sessions between their reports; control keeps them, so that they outlive a restart and are the same in every process. */
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

import type { AppliedDevelop, Deployed, PlayerOptionsResult } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { ApplyDevelop, FromRevision, PlayerOptionsQuery } from '../request-types.ts';
import type { Transport } from '../transport.ts';

/**
 * A player's options in its two environments. Deploying is not repeatable: a second time would deploy whatever stands there by then.
 */
export const createOptionsApi = (transport: Transport) => ({
  /** The options of Develop, or of Production. */
  options: (playerNo: number, query: PlayerOptionsQuery = {}, call?: CallOptions) =>
    transport<PlayerOptionsResult>(
      { method: 'GET', path: ['players', playerNo, 'options'], query: { ...query } },
      call,
    ),

  /**
   * Deploys a whole document of options to Develop.
   *
   * @throws PlayheadApiError with `faults`, each with its path, where the document is not valid.
   */
  applyDev: (playerNo: number, body: ApplyDevelop, call?: CallOptions) =>
    transport<AppliedDevelop>({ method: 'PUT', path: ['players', playerNo, 'applyDev'], body }, call),

  /** Deploys to Production what Develop has. */
  applyProd: (playerNo: number, from?: FromRevision, call?: CallOptions) =>
    transport<Deployed>({ method: 'PUT', path: ['players', playerNo, 'applyProd'], body: from }, call),

  /** Sets Develop back to what Production has. */
  rollback: (playerNo: number, from?: FromRevision, call?: CallOptions) =>
    transport<Deployed>({ method: 'PUT', path: ['players', playerNo, 'rollback'], body: from }, call),
});

import type { CallOptions } from '../client-options.ts';
import type { ApplyDev, ApplyOutcome, Deployed, PlayerOptionsAnswer, PlayerOptionsQuery } from '../pending-types.ts';
import type { Transport } from '../transport.ts';

/**
 * A player's options in its two environments. Deploying is not repeatable: a second time would deploy whatever stands there by then.
 */
export const createOptionsApi = (transport: Transport) => ({
  /** The options of Develop, or of Production. */
  options: (playerNo: number, query: PlayerOptionsQuery = {}, call?: CallOptions) =>
    transport<PlayerOptionsAnswer>(
      { method: 'GET', path: ['players', playerNo, 'options'], query: { ...query } },
      call,
    ),

  /**
   * Deploys a whole document of options to Develop.
   *
   * @throws PlayheadApiError 4799 with `faults`, each with its path, where the document is not valid.
   */
  applyDev: (playerNo: number, document: ApplyDev, call?: CallOptions) =>
    transport<ApplyOutcome>({ method: 'PUT', path: ['players', playerNo, 'applyDev'], body: document }, call),

  /** Deploys to Production what Develop has. */
  applyProd: (playerNo: number, call?: CallOptions) =>
    transport<Deployed>({ method: 'PUT', path: ['players', playerNo, 'applyProd'] }, call),

  /** Sets Develop back to what Production has. */
  rollback: (playerNo: number, call?: CallOptions) =>
    transport<Deployed>({ method: 'PUT', path: ['players', playerNo, 'rollback'] }, call),
});

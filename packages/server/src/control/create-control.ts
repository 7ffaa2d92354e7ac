import { type BootstrapInput, bootstrapAccount } from './accounts/bootstrap.ts';
import type { ControlContext } from './control-context.ts';
import { createDeployments } from './deployments/deployments.ts';
import { createKeys } from './keys/keys.ts';
import { requireMasterKey } from './keys/sealing.ts';
import { createDeliverables } from './players/deliverables.ts';
import { createPlayers } from './players/players.ts';
import { createSessions } from './sessions/sessions.ts';

/** The control plane: accounts, sessions, keys and players over one relational store. */
export type Control = ReturnType<typeof createControl>;

/**
 * @param context its database must be migrated.
 * @throws RangeError where the master key does not have 32 bytes.
 */
export function createControl(context: ControlContext) {
  requireMasterKey(context.masterKey);
  const playersContext = { ...context, deliverables: createDeliverables(context) };
  return {
    accounts: { bootstrap: (input: BootstrapInput = {}) => bootstrapAccount(context, input) },
    sessions: createSessions(context),
    keys: createKeys(context),
    players: createPlayers(playersContext),
    deployments: createDeployments(playersContext),
  };
}

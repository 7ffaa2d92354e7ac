import { createAccounts } from './accounts/accounts.ts';
import { type BootstrapInput, bootstrapAccount } from './accounts/bootstrap.ts';
import type { ControlContext } from './control-context.ts';
import { createKeys } from './keys/keys.ts';
import { requireMasterKey } from './keys/sealing.ts';
import { createPlayers } from './players/players.ts';
import { createSessions } from './sessions/sessions.ts';
import { createUsage } from './usage/usage.ts';

/** The control plane: accounts, sessions, keys and players over one relational store. */
export type Control = ReturnType<typeof createControl>;

/**
 * @param context its database must be migrated.
 * @throws RangeError where the master key does not have 32 bytes.
 */
export function createControl(context: ControlContext) {
  requireMasterKey(context.masterKey);
  const usage = createUsage(context);
  return {
    accounts: {
      bootstrap: (input: BootstrapInput = {}) => bootstrapAccount(context, input),
      ...createAccounts(context, usage.ofMonth),
    },
    usage,
    sessions: createSessions(context),
    keys: createKeys(context),
    players: createPlayers(context),
  };
}

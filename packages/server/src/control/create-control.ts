import type { AccessContext } from './access/access-context.ts';
import { createAccounts } from './accounts/accounts.ts';
import { type BootstrapInput, bootstrapAccount } from './accounts/bootstrap.ts';
import { createAuditLog } from './audit-log.ts';
import { createBackgroundWork } from './background-work.ts';
import { createCmcdSessions } from './cmcd-sessions/cmcd-sessions.ts';
import type { ControlContext } from './control-context.ts';
import { createDeployments } from './deployments/deployments.ts';
import { createKeyFinder } from './keys/find-key.ts';
import { createKeys } from './keys/keys.ts';
import { requireMasterKey } from './keys/sealing.ts';
import { writeLastUse } from './keys/write-last-use.ts';
import { createMediaAnalyticsAccess } from './media-analytics/media-analytics.ts';
import { createMinuteNotes } from './minute-notes.ts';
import { createDeliverables } from './players/deliverables.ts';
import { createPlayers } from './players/players.ts';
import { createPolicies } from './policies/policies.ts';
import { createSessions } from './sessions/sessions.ts';
import { writeFailedSignIns } from './sessions/write-failed-sign-ins.ts';
import { createSubAccounts } from './sub-accounts/sub-accounts.ts';
import { createUsage } from './usage/usage.ts';
import { createUsers } from './users/users.ts';

/** The control plane: accounts and who may do what in them, and their players, over one relational store. */
export type Control = ReturnType<typeof createControl>;

/**
 * @param context its database must be migrated.
 * @throws RangeError where the master key does not have 32 bytes.
 */
export function createControl(context: ControlContext) {
  requireMasterKey(context.masterKey);
  const usage = createUsage(context);
  const background = createBackgroundWork();
  const uses = createMinuteNotes<string>(context, background, (key, noted) => writeLastUse(context, key, noted));
  const failures = createMinuteNotes<number>(context, background, (id, noted) =>
    writeFailedSignIns(context, id, noted),
  );
  const finder = createKeyFinder(context);
  const access: AccessContext = { ...context, forgetKeys: finder.forget };
  const playersContext = { ...context, deliverables: createDeliverables(context) };
  return {
    accounts: {
      bootstrap: (input: BootstrapInput = {}) => bootstrapAccount(context, input),
      ...createAccounts(context, usage.ofMonth),
    },
    usage,
    sessions: createSessions(context, failures.note),
    keys: createKeys(access, { find: finder.find, noteUse: uses.note }),
    users: createUsers(access),
    subAccounts: createSubAccounts(access),
    policies: createPolicies(access),
    audit: createAuditLog(context),
    cmcdSessions: createCmcdSessions(context),
    mediaAnalytics: createMediaAnalyticsAccess(context),
    players: createPlayers(playersContext),
    deployments: createDeployments(playersContext),

    /** Writes what is still noted only in memory; before the store closes. */
    async close(): Promise<void> {
      await usage.beats.stop();
      uses.flush();
      failures.flush();
      await background.settle();
      await usage.flush();
    },
  };
}

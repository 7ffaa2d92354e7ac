import type { MediaAnalytics, MediaAnalyticsKey } from '@playhead/contract/api';
import type { Actor, Principal } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import type { Refusal } from '../refusal.ts';
import { findCaller, type MediaAnalyticsCaller } from './find-caller.ts';
import { regenerateKey } from './regenerate-key.ts';
import { NO_ACCESS, readAccess, toWire } from './wire.ts';

/** An account's access to the Media Analytics API: a company id that stays and a key that is replaced. */
export const createMediaAnalyticsAccess = (context: ControlContext) => ({
  /** Company id and age of the key; never the key. */
  describe: async ({ accountId }: Actor): Promise<MediaAnalytics> => {
    const row = await readAccess(context.db, accountId);
    return row ? toWire(row) : NO_ACCESS;
  },

  /**
   * Makes a key, and with the first one the company id. The key before it stops at once, in every process. Refused with 4944 where
   * the actor may not see statistics itself.
   */
  regenerateKey: (actor: Principal): Promise<{ readonly ok: true; readonly access: MediaAnalyticsKey } | Refusal> =>
    regenerateKey(context, actor),

  /** Whose a company id and key are; undefined where they do not belong together. */
  find: (companyId: string, apiKey: string): Promise<MediaAnalyticsCaller | undefined> =>
    findCaller(context, companyId, apiKey),
});

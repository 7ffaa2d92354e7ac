import type { Environment } from '@playhead/contract/api';
import { sql } from 'kysely';
import type { JsonObject } from '../../store/relational/index.ts';
import type { ControlContext } from '../control-context.ts';
import { deliveredVersion } from './wire.ts';

/** What a page needs of a player. */
export interface DeliverablePlayer {
  readonly accountId: number;
  readonly playerNo: number;
  readonly name: string;
  /** Whether the service of its account runs. */
  readonly isServed: boolean;
  /** The version to deliver. */
  readonly version: string;
  readonly autoUpdate: boolean;
  /** Where it may be shown: `[scheme://][*.]host[:port]`. */
  readonly webDomains: readonly string[];
  /** The options document that is deployed in each environment. */
  readonly options: Readonly<Record<Environment, JsonObject>>;
}

const PLAYER_ACCESS_KEY = /^[\da-f]{32}$/;

/** See `players.deliverable` of the control plane. */
export async function findDeliverable(
  { db, latestVersion }: ControlContext,
  accessKey: string,
): Promise<DeliverablePlayer | undefined> {
  if (!PLAYER_ACCESS_KEY.test(accessKey)) return undefined;
  const row = await db
    .selectFrom('player')
    .innerJoin('account', 'account.id', 'player.account_id')
    .innerJoin('deployment as develop', 'develop.id', 'player.develop_deployment_id')
    .innerJoin('deployment as production', 'production.id', 'player.production_deployment_id')
    .select(['player.account_id', 'player.no', 'player.name', 'player.version', 'player.auto_update'])
    .select(['account.service', 'develop.options as develop', 'production.options as production'])
    .select(
      sql<string[]>`array(
        select domain from player_domain
        where player_no = player.no and account_id = player.account_id and type = 'web'
        order by no
      )`.as('web_domains'),
    )
    .where('player.access_key', '=', accessKey)
    .where('player.deleted_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      accountId: row.account_id,
      playerNo: row.no,
      name: row.name,
      isServed: row.service === 'active',
      version: deliveredVersion(row, latestVersion),
      autoUpdate: row.auto_update,
      webDomains: row.web_domains,
      options: { develop: row.develop, production: row.production },
    }
  );
}

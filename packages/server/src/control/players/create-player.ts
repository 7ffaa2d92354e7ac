import { randomBytes } from 'node:crypto';
import type { DomainInput, Player } from '@playhead/contract/api';
import { sql } from 'kysely';
import type { Database, JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type NewPlayer, parseNewPlayer } from './parse-new-player.ts';
import { type DomainRow, type PlayerRow, toPlayer } from './wire.ts';

/** What became of creating a player. */
export type CreateOutcome = { readonly ok: true; readonly player: Player } | Refusal;

const ACCESS_KEY_BYTES = 16;

/** See `players.create` of the control plane. */
export async function createPlayer(
  context: ControlContext,
  actor: Actor,
  body: unknown,
  options: JsonObject,
): Promise<CreateOutcome> {
  const parsed = parseNewPlayer(body, context);
  if (!parsed.ok) return parsed;
  const wanted = { ...parsed.player, options, actor, at: new Date(context.now()) };
  return context.db.transaction().execute(async (transaction) => {
    const deploymentId = await reserveDeploymentId(transaction);
    const player = await insertPlayer(transaction, wanted, deploymentId);
    if (!player) return refuse(4805, `There is a player named ${wanted.name} already; choose another name.`);
    await insertDeployment(transaction, wanted, deploymentId, player.no);
    const domains = await insertDomains(transaction, wanted, player.no);
    await writeAudit(transaction, actor, {
      action: 'player.create',
      subject: `player:${player.no}`,
      detail: { name: wanted.name, version: wanted.version, domains: wanted.domains },
      at: wanted.at,
    });
    return { ok: true, player: toPlayer(player, domains, context.latestVersion) };
  });
}

interface Wanted extends NewPlayer {
  readonly options: JsonObject;
  readonly actor: Actor;
  readonly at: Date;
}

/** The player names its deployments and the deployment its player, so one number has to be known before either is there. */
async function reserveDeploymentId(transaction: Database): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('deployment_id')::int as id`.execute(transaction);
  const [row] = rows;
  if (!row) throw new Error('The sequence of deployments gave no number.');
  return row.id;
}

/** Undefined where the name is taken: of several that ask for it at the same time, one gets it. */
function insertPlayer(transaction: Database, wanted: Wanted, deploymentId: number): Promise<PlayerRow | undefined> {
  return transaction
    .insertInto('player')
    .values({
      account_id: wanted.actor.accountId,
      name: wanted.name,
      access_key: randomBytes(ACCESS_KEY_BYTES).toString('hex'),
      version: wanted.version,
      auto_update: wanted.autoUpdate,
      develop_deployment_id: deploymentId,
      production_deployment_id: deploymentId,
      created_at: wanted.at,
      updated_at: wanted.at,
      updated_by: wanted.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'name']).where('deleted_at', 'is', null).doNothing())
    .returning(['no', 'name', 'access_key', 'version', 'auto_update', 'created_at', 'updated_at'])
    .executeTakeFirst();
}

async function insertDeployment(transaction: Database, wanted: Wanted, id: number, playerNo: number): Promise<void> {
  await transaction
    .insertInto('deployment')
    .values({
      id,
      account_id: wanted.actor.accountId,
      player_no: playerNo,
      number: 1,
      restored_from: null,
      changes: 0,
      options: JSON.stringify(wanted.options),
      author: wanted.actor.name,
      created_at: wanted.at,
    })
    .execute();
}

function insertDomains(transaction: Database, wanted: Wanted, playerNo: number): Promise<DomainRow[]> {
  const toRow = ({ type, domain }: DomainInput) => ({
    account_id: wanted.actor.accountId,
    player_no: playerNo,
    type,
    domain,
    created_at: wanted.at,
  });
  return transaction
    .insertInto('player_domain')
    .values(wanted.domains.map(toRow))
    .returning(['no', 'type', 'domain', 'created_at'])
    .execute();
}

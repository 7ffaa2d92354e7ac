import { randomBytes } from 'node:crypto';
import type { DomainInput, Player } from '@playhead/contract/api';
import type { Database, JsonObject } from '../../store/relational/index.ts';
import { planOf } from '../accounts/plan-of.ts';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { diffOptions } from '../deployments/diff-options.ts';
import { insertDeployment, reserveDeploymentId } from '../deployments/insert-deployment.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findRepeated, type RepeatableRequest, rememberRequest } from './idempotency.ts';
import { countPlayers, lockAccount } from './lock-account.ts';
import { insertDomains } from './player-domains.ts';
import { PLAYER_COLUMNS, type PlayerRow } from './player-row.ts';
import { viewPlayer } from './read-players.ts';
import { toPlayer } from './wire.ts';

/** What became of making a player. */
export type AddOutcome = { readonly ok: true; readonly player: Player } | Refusal;

/** A player to be, with the documents of its environments. */
export interface PlayerDraft {
  readonly name: string;
  readonly version: string;
  readonly autoUpdate: boolean;
  readonly domains: readonly DomainInput[];
  readonly production: JsonObject;
  readonly develop: JsonObject;
}

interface Addition {
  /** For the audit log. */
  readonly action: `player.${string}`;
  readonly detail?: JsonObject;
  readonly repeatable: RepeatableRequest | undefined;
  /** Makes the draft in the transaction that will add it. */
  readonly draft: (transaction: Database) => Promise<{ readonly ok: true; readonly draft: PlayerDraft } | Refusal>;
}

const ACCESS_KEY_BYTES = 16;

/**
 * Adds a player to the account, or gives the one that the same request has added before. Refuses with what `draft` refuses with, 4803,
 * 4805, 4902, and with 4801 where the repeated request's player is not there any more.
 */
export async function addPlayer(context: ControlContext, actor: Actor, addition: Addition): Promise<AddOutcome> {
  const at = new Date(context.now());
  return context.db.transaction().execute(async (transaction) => {
    await lockAccount(transaction, actor);
    const repeated = await answerAgain({ ...context, db: transaction }, actor, addition.repeatable, at);
    if (repeated) return repeated;
    const drafted = await addition.draft(transaction);
    if (!drafted.ok) return drafted;
    const { draft } = drafted;
    const full = await refuseBeyondLimit(context, transaction, actor);
    if (full) return full;
    const row = await insertWithDeployments(transaction, actor, draft, at);
    if (!row) return refuse(4805, `There is a player named ${draft.name} already; choose another name.`);
    const domains = await insertDomains(transaction, actor, { playerNo: row.no, domains: draft.domains, at });
    if (addition.repeatable) await rememberRequest(transaction, actor, addition.repeatable, { playerNo: row.no, at });
    const { name, version } = draft;
    const detail = { name, version, domains: draft.domains, ...addition.detail };
    await writeAudit(transaction, actor, { action: addition.action, subject: `player:${row.no}`, detail, at });
    return { ok: true, player: toPlayer(row, domains, context.latestVersion) };
  });
}

async function answerAgain(
  context: ControlContext,
  actor: Actor,
  repeatable: RepeatableRequest | undefined,
  at: Date,
): Promise<AddOutcome | undefined> {
  const repeated = repeatable && (await findRepeated(context.db, actor, repeatable, at));
  if (!repeated?.ok) return repeated;
  if (repeated.playerNo === undefined) return undefined;
  const player = await viewPlayer(context, actor, repeated.playerNo);
  if (player) return { ok: true, player };
  return refuse(4801, `The player ${repeated.playerNo}, which this request has made, was deleted meanwhile.`);
}

async function refuseBeyondLimit(
  context: ControlContext,
  transaction: Database,
  actor: Actor,
): Promise<Refusal | undefined> {
  const { players: limit } = await planOf(context, transaction, actor.accountId);
  if (limit === undefined || (await countPlayers(transaction, actor)) < limit) return undefined;
  return refuse(4803, `The account's plan allows ${limit} at a time; delete one, or change the plan.`);
}

/** Undefined where the name is taken; then nothing was written. */
async function insertWithDeployments(
  transaction: Database,
  actor: Actor,
  draft: PlayerDraft,
  at: Date,
): Promise<PlayerRow | undefined> {
  const isOne = diffOptions(draft.production, draft.develop).length === 0;
  const productionId = await reserveDeploymentId(transaction);
  const developId = isOne ? productionId : await reserveDeploymentId(transaction);
  const row = await insertPlayer(transaction, actor, { ...draft, productionId, developId, at });
  if (!row) return undefined;
  const first = { id: productionId, playerNo: row.no, options: draft.production, previous: undefined, at };
  const { number } = await insertDeployment(transaction, actor, first);
  if (isOne) return row;
  const previous = { number, options: draft.production };
  await insertDeployment(transaction, actor, { ...first, id: developId, options: draft.develop, previous });
  return row;
}

interface PlayerToInsert extends PlayerDraft {
  readonly productionId: number;
  readonly developId: number;
  readonly at: Date;
}

/** Undefined where the name is taken: of several that ask for it at the same time, one gets it. */
function insertPlayer(
  transaction: Database,
  { accountId, name: author }: Actor,
  { name, version, autoUpdate, productionId, developId, at }: PlayerToInsert,
): Promise<PlayerRow | undefined> {
  return transaction
    .insertInto('player')
    .values({
      account_id: accountId,
      name,
      access_key: randomBytes(ACCESS_KEY_BYTES).toString('hex'),
      version,
      auto_update: autoUpdate,
      develop_deployment_id: developId,
      production_deployment_id: productionId,
      created_at: at,
      updated_at: at,
      updated_by: author,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'name']).where('deleted_at', 'is', null).doNothing())
    .returning(PLAYER_COLUMNS)
    .executeTakeFirst();
}

import type { Player } from '@playhead/contract/api';
import type { Database, JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { quote, type Refusal, refuse } from '../refusal.ts';
import { type ChangeOutcome, changePlayer } from './change-player.ts';
import { type PlayerEdit, parseEdit } from './parse-edit.ts';
import { type DomainPlan, planDomains } from './plan-domains.ts';
import { deleteDomains, insertDomains, readDomains } from './player-domains.ts';
import type { PlayerRow } from './player-row.ts';
import type { PlayersContext } from './players-context.ts';
import { type DomainRow, toPlayer } from './wire.ts';

/** See `players.edit` of the control plane. */
export async function editPlayer(
  context: PlayersContext,
  actor: Actor,
  playerNo: number,
  body: unknown,
): Promise<ChangeOutcome<Player>> {
  const parsed = parseEdit(body, context);
  if (!parsed.ok) return parsed;
  const { edit } = parsed;
  return changePlayer(context, actor, { playerNo, revision: edit.revision }, async ({ transaction, player, at }) => {
    const refused = refuseEdit(player, edit);
    if (refused) return refused;
    const plan = planDomains(await readDomains(transaction, actor, playerNo), edit.domains);
    if (!plan.ok) return plan;
    const domains = await carryOut(transaction, actor, { plan, playerNo, at });
    const detail = describeEdit(player, edit, plan);
    const { version = player.version, autoUpdate = player.auto_update } = edit;
    const change = { set: { version, auto_update: autoUpdate }, action: 'player.update', detail } as const;
    return {
      ok: true,
      ...(Object.keys(detail).length === 0 ? {} : { change }),
      result: (row) => toPlayer(row, domains, context.latestVersion),
    };
  });
}

/** 4713 where another name is meant; VPE edits domains only, so a body with nothing to edit misses these: 4702. */
function refuseEdit(player: PlayerRow, { name, domains, version, autoUpdate }: PlayerEdit): Refusal | undefined {
  if (name !== undefined && name !== player.name) {
    return refuse(4713, `The player is named ${player.name} and keeps that name; ${quote(name)} was given.`);
  }
  const isNothing = [domains, version, autoUpdate].every((field) => field === undefined);
  return isNothing ? refuse(4702, 'Give `domains`, or else `version` or `auto_update`.') : undefined;
}

async function carryOut(
  transaction: Database,
  actor: Actor,
  { plan, playerNo, at }: { readonly plan: DomainPlan; readonly playerNo: number; readonly at: Date },
): Promise<readonly DomainRow[]> {
  await deleteDomains(transaction, actor, plan.removed);
  return [...plan.kept, ...(await insertDomains(transaction, actor, { playerNo, domains: plan.added, at }))];
}

/** What the edit changes, for the audit log; empty where that is nothing. */
function describeEdit(
  player: PlayerRow,
  { version, autoUpdate }: PlayerEdit,
  { added, removed }: DomainPlan,
): JsonObject {
  const removedDomains = removed.map(({ type, domain }) => ({ type, domain }));
  return {
    ...(version === undefined || version === player.version ? {} : { version }),
    ...(autoUpdate === undefined || autoUpdate === player.auto_update ? {} : { auto_update: autoUpdate }),
    ...(added.length === 0 ? {} : { added_domains: added }),
    ...(removed.length === 0 ? {} : { removed_domains: removedDomains }),
  };
}

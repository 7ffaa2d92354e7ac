import type { Deployed } from '@playhead/contract/api';
import type { Actor } from '../actor.ts';
import { type ChangeOutcome, changePlayer } from '../players/change-player.ts';
import type { PlayersContext } from '../players/players-context.ts';
import { parseFromRevision } from '../players/revision.ts';
import { DEPLOYMENT_COLUMNS } from './insert-deployment.ts';
import { refuseByPlan } from './refuse-by-plan.ts';
import { type Pointers, toDeployed } from './wire.ts';

interface Alignment {
  readonly from: keyof Pointers;
  readonly to: keyof Pointers;
  readonly action: `player.${string}`;
  /** Of what is done, for messages. */
  readonly name: string;
}

/** Ways in which one environment gets to show what the other does. */
const ALIGNMENTS = {
  applyProduction: {
    from: 'develop_deployment_id',
    to: 'production_deployment_id',
    action: 'player.deploy_production',
    name: 'Deploying to Production',
  },
  rollback: {
    from: 'production_deployment_id',
    to: 'develop_deployment_id',
    action: 'player.rollback',
    name: 'Rolling back',
  },
} as const satisfies Record<string, Alignment>;

/** Lets one environment show what the other does. Where it does already, nothing changes, and that is no fault. */
export async function alignEnvironments(
  context: PlayersContext,
  actor: Actor,
  playerNo: number,
  { body, way }: { readonly body: unknown; readonly way: keyof typeof ALIGNMENTS },
): Promise<ChangeOutcome<Deployed>> {
  const revision = parseFromRevision(body);
  if (!revision.ok) return revision;
  const { from, to, action, name } = ALIGNMENTS[way];
  return changePlayer(context, actor, { playerNo, revision: revision.value }, async ({ transaction, player }) => {
    const refused = await refuseByPlan(context, transaction, actor, name);
    if (refused) return refused;
    const row = await transaction
      .selectFrom('deployment')
      .select(DEPLOYMENT_COLUMNS)
      .where('account_id', '=', actor.accountId)
      .where('id', '=', player[from])
      .executeTakeFirstOrThrow();
    const change = { set: { [to]: row.id }, action, detail: { deployment: row.number } };
    return {
      ok: true,
      ...(player[to] === row.id ? {} : { change }),
      result: (changed) => toDeployed(row, changed),
    };
  });
}

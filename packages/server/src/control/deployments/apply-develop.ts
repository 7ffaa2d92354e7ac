import type { AppliedDevelop } from '@playhead/contract/api';
import { checkOptions } from '@playhead/contract/options/check';
import type { JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { type ChangeOutcome, changePlayer } from '../players/change-player.ts';
import { parseBody } from '../players/player-fields.ts';
import type { PlayersContext } from '../players/players-context.ts';
import { parseRevision } from '../players/revision.ts';
import { type Fault, type Refusal, refuse } from '../refusal.ts';
import { insertNextDeployment } from './insert-next-deployment.ts';
import { parseDocument } from './parse-document.ts';
import { refusePaidOptions } from './refuse-by-plan.ts';
import { toDeployed } from './wire.ts';

/** As many faults are named in the message itself. */
const FAULTS_IN_WORDS = 3;

/** See `deployments.applyDevelop` of the control plane. */
export async function applyDevelop(
  context: PlayersContext,
  actor: Actor,
  playerNo: number,
  body: unknown,
): Promise<ChangeOutcome<AppliedDevelop>> {
  const parsed = parseApplyDevelop(body);
  if (!parsed.ok) return parsed;
  const { options, revision } = parsed;
  const judged = checkOptions(options);
  if (!judged.ok) return refuseFaults(judged.faults, judged.moreFaults);
  return changePlayer(context, actor, { playerNo, revision }, async ({ transaction, player, at }) => {
    const refused = await refusePaidOptions(context, transaction, actor, options);
    if (refused) return refused;
    const row = await insertNextDeployment(transaction, actor, { player, options, at });
    const { number, changes } = row;
    return {
      ok: true,
      change: {
        set: { develop_deployment_id: row.id },
        action: 'player.deploy_develop',
        detail: { deployment: number, changes },
      },
      result: (changed) => ({
        ...toDeployed(row, changed),
        unknown: [...judged.unknown],
        without_effect: [...judged.withoutEffect],
      }),
    };
  });
}

function parseApplyDevelop(
  body: unknown,
): { readonly ok: true; readonly options: JsonObject; readonly revision: number | undefined } | Refusal {
  const object = parseBody(body, '`option`, the options document');
  if (!object.ok) return object;
  const { option, options } = object.value;
  const document = parseDocument(option ?? options);
  if (!document.ok) return document;
  const revision = parseRevision(object.value);
  return revision.ok ? { ok: true, options: document.document, revision: revision.value } : revision;
}

function refuseFaults(faults: readonly Fault[], more: number): Refusal {
  const words = faults
    .slice(0, FAULTS_IN_WORDS)
    .map(({ path, expected, found }) => `${path} must be ${expected} and is ${found}`);
  const left = faults.length + more - words.length;
  return refuse(4799, `${words.join('; ')}${left > 0 ? `; and ${left} more` : ''}.`, faults);
}

import type { AppliedDevelop, Deployment } from '@playhead/contract/api';
import type { FromRevision } from '../../request-types.ts';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { type OptionValues, parseCount } from '../option-values.ts';
import { readEnvironment } from '../table/environment-option.ts';
import { UsageError } from '../usage-error.ts';
import { printableJson } from '../view/printable.ts';
import { type Block, text } from '../view/view.ts';
import { readDocument } from './read-document.ts';

/** `playhead players options` */
export async function showOptions({ client, values, args: [no = ''] }: Call): Promise<Output> {
  const playerNo = parseCount(no, 'NO');
  const number = values.count('deployment');
  const answer =
    number === undefined
      ? await client.players.options(playerNo, given({ env: readEnvironment(values, 'environment') }))
      : await client.players.deployments.view(playerNo, number);
  return { data: answer, view: [text(printableJson(answer.option, 2))] };
}

/** `playhead players deploy`: a file goes to Develop, and from there to Production where that was asked for. */
export async function deployPlayer(call: Call): Promise<Output> {
  const {
    client,
    values,
    args: [no = ''],
  } = call;
  const playerNo = parseCount(no, 'NO');
  const isForProduction = readEnvironment(values, 'to') === 'production';
  if (values.text('file') === undefined) {
    if (isForProduction) return deployed(await client.players.applyProd(playerNo, readRevision(values)));
    throw new UsageError('Say which options with --file, or deploy those of Develop: --to production.');
  }
  const outcome = await deployFile(call, playerNo);
  const warnings = warningsOf(outcome);
  if (!isForProduction) return deployed(outcome, 'Develop', warnings);
  try {
    return deployed({ ...outcome, ...(await client.players.applyProd(playerNo)) }, 'Production', warnings);
  } catch (error) {
    call.world.complain(`Deployment ${outcome.deployment.number} is in Develop; Production did not get it.\n`);
    throw error;
  }
}

async function deployFile({ client, values, world }: Call, playerNo: number): Promise<AppliedDevelop> {
  const option = await readDocument(values.text('file') ?? '-', world.input);
  return client.players.applyDev(playerNo, { option, ...readRevision(values) });
}

/** `playhead players rollback` */
export async function rollbackPlayer({ client, values, args: [no = ''] }: Call): Promise<Output> {
  return deployed(await client.players.rollback(parseCount(no, 'NO'), readRevision(values)), 'Develop');
}

/** `playhead players restore` */
export async function restorePlayer({ client, values, args: [no = '', number = ''] }: Call): Promise<Output> {
  const { deployments } = client.players;
  const outcome = await deployments.restore(parseCount(no, 'NO'), parseCount(number, 'NUMBER'), readRevision(values));
  return deployed(outcome, 'Develop');
}

/** Undefined where none is named: then nothing of it is sent. */
function readRevision(values: OptionValues): FromRevision | undefined {
  const revision = values.count('revision');
  return revision === undefined ? undefined : { revision };
}

function deployed(
  outcome: { readonly deployment: Deployment },
  environment = 'Production',
  warnings: readonly Block[] = [],
): Output {
  const { number } = outcome.deployment;
  return { data: outcome, view: [text(`Deployment ${number} is in ${environment}.`), ...warnings] };
}

function warningsOf({ unknown, without_effect }: AppliedDevelop): readonly Block[] {
  return [
    ...(unknown.length === 0 ? [] : [text(`No option of the player, kept as it is: ${unknown.join(', ')}`)]),
    ...(without_effect.length === 0 ? [] : [text(`Without effect here: ${without_effect.join(', ')}`)]),
  ];
}

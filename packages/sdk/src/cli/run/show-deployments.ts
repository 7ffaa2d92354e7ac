import type { Deployment, DeploymentChange, DeploymentList } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { parseCount } from '../option-values.ts';
import { table, text } from '../view/view.ts';

/** `playhead players history` */
export async function showHistory({ client, values, args: [no = ''] }: Call): Promise<Output> {
  const playerNo = parseCount(no, 'NO');
  const { deployments } = client.players;
  if (values.isSet('all')) {
    const all: Deployment[] = [];
    for await (const deployment of deployments.all(playerNo)) all.push(deployment);
    return { data: all, view: [toTable(all)] };
  }
  const page = await deployments.list(
    playerNo,
    given({ limit: values.count('limit'), before: values.count('before') }),
  );
  return { data: page, view: [toTable(page.list), ...more(page)] };
}

/** `playhead players diff` */
export async function showDiff({ client, values, args: [no = '', number = ''] }: Call): Promise<Output> {
  const diff = await client.players.deployments.diff(
    parseCount(no, 'NO'),
    parseCount(number, 'NUMBER'),
    given({ against: values.count('against') }),
  );
  const lines = diff.changes.map(describeChange);
  return { data: diff, view: [text(lines.join('\n') || 'Nothing differs.')] };
}

function describeChange({ path, kind, before, after }: DeploymentChange): string {
  switch (kind) {
    case 'added':
      return `+ ${path}: ${JSON.stringify(after)}`;
    case 'removed':
      return `- ${path}: ${JSON.stringify(before)}`;
    case 'changed':
      return `~ ${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
  }
}

const toTable = (deployments: readonly Deployment[]) =>
  table(
    ['NUMBER', 'CREATED', 'AUTHOR', 'CHANGES', 'IN', 'RESTORED FROM'],
    deployments.map((deployment) => [
      String(deployment.number),
      deployment.created_at,
      deployment.author,
      String(deployment.changes),
      [deployment.is_develop ? 'Develop' : [], deployment.is_production ? 'Production' : []].flat().join(', ') || '-',
      deployment.restored_from === null ? '-' : String(deployment.restored_from),
    ]),
  );

const more = ({ next_before }: DeploymentList) =>
  next_before === null ? [] : [text(`There are more: --before ${next_before}, or --all`)];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallFacts, observeCalls } from '../../docs/call-table.ts';
import type { CommandGroup } from '../command.ts';
import { COMMON_OPTIONS, optionsOf } from '../common-options.ts';
import { VARIABLES } from '../configuration/profile.ts';
import { EXIT_CODES, EXIT_MEANINGS, type Exit } from '../exit-codes.ts';
import { callOf, optionCall } from '../help.ts';
import { COMMAND_GROUPS } from '../table/index.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'examples');

/** Tables of docs/cli.md and docs/sdk.md by the names of their markers, made of the program and the client themselves. */
export async function createSdkTables(): Promise<Readonly<Record<string, () => string>>> {
  const calls = await observeCalls();
  return {
    commands: () => COMMAND_GROUPS.map(describeGroup).join('\n\n'),
    'common-options': () =>
      table(
        ['Option', 'Meaning'],
        Object.entries(COMMON_OPTIONS).map(([name, option]) => [code(optionCall(name, option)), option.help]),
      ),
    'cli-variables': () =>
      table(
        ['Variable', 'Meaning'],
        Object.entries(VARIABLES).map(([name, meaning]) => [code(name), meaning]),
      ),
    'exit-codes': () =>
      table(
        ['Code', 'Meaning'],
        (Object.keys(EXIT_CODES) as Exit[]).map((exit) => [String(EXIT_CODES[exit]), EXIT_MEANINGS[exit]]),
      ),
    calls: () => table(['Call', 'Request', 'Sent again'], calls.map(describeCall)),
    'example-create-player': () => example('create-player.ts'),
    'example-deploy-options': () => example('deploy-options.ts'),
    'example-handle-errors': () => example('handle-errors.ts'),
    'example-follow-beats': () => example('follow-beats.ts'),
  };
}

function describeGroup({ title, commands }: CommandGroup): string {
  const rows = commands.map((command) => [
    code(callOf(command)),
    [command.summary, command.details].filter(Boolean).join(' '),
    Object.entries(optionsOf(command))
      .filter(([name]) => !(name in COMMON_OPTIONS))
      .map(([name, option]) => code(optionCall(name, option)))
      .join(', '),
  ]);
  const examples = commands.flatMap((command) => command.examples);
  const lines = examples.map(({ call, does }) => `playhead ${call}  # ${does}`);
  return `### ${title}\n\n${table(['Command', 'Does', 'Options'], rows)}\n\n\`\`\`sh\n${lines.join('\n')}\n\`\`\``;
}

const describeCall = ({ call, request, sentAgain }: CallFacts) => [code(call), code(request), sentAgain];

const example = (name: string) => `\`\`\`ts\n${readFileSync(join(EXAMPLES, name), 'utf8').trimEnd()}\n\`\`\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const code = (text: string) => `\`${text}\``;

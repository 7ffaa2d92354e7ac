import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCommand } from '../find-command.ts';
import { checkArguments, parseCall } from '../parse-call.ts';
import { COMMANDS } from '../table/index.ts';
import { wordsOfShell } from '../table/shell-words-for-tests.ts';
import { createSdkTables } from './document-tables.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/cli.md'), 'utf8');

/** Every call of the program that the page shows. */
const calls = [...page.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split(/\n| && /))
  .filter((line) => line.startsWith('playhead '));

describe('docs/cli.md', () => {
  it.each(calls)('shows a call that is one: %s', (call) => {
    const { command, rest } = findCommand(COMMANDS, wordsOfShell(call).slice(1));
    checkArguments(command, parseCall(command, rest).args);
  });
});

describe('createSdkTables', () => {
  it('has every command, with its options', async () => {
    const commands = (await createSdkTables())['commands']?.() ?? '';
    for (const { name, options = {} } of COMMANDS) {
      const row = commands.split('\n').find((line) => new RegExp(`^\\| \`${name}[ \`]`).test(line));
      for (const option of Object.keys(options)) expect(row, name).toContain(`--${option}`);
    }
  });

  it('keeps its columns whatever the texts hold', async () => {
    for (const [name, write] of Object.entries(await createSdkTables())) {
      if (name.startsWith('example-') || name === 'commands') continue;
      const columns = write()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(columns).size, name).toBe(1);
    }
  });
});

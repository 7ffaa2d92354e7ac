import { describe, expect, it } from 'vitest';
import { optionsOf } from '../common-options.ts';
import { findCommand } from '../find-command.ts';
import { checkArguments, parseCall } from '../parse-call.ts';
import { COMMANDS } from './index.ts';
import { wordsOfShell } from './shell-words-for-tests.ts';

describe('COMMANDS', () => {
  it('has no name twice, and none that another begins with', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(names.filter((other) => other.startsWith(`${name} `))).toEqual([]);
  });

  it.each(COMMANDS.flatMap(({ name, examples }) => examples.map(({ call }) => [call, name] as const)))(
    'has an example that is a call: %s',
    (call, name) => {
      const { command, rest } = findCommand(COMMANDS, wordsOfShell(call));
      expect(command.name).toBe(name);
      checkArguments(command, parseCall(command, rest).args);
    },
  );

  it.each(COMMANDS.map((command) => [command.name, command] as const))('speaks in sentences: %s', (_name, command) => {
    const helps = Object.values(optionsOf(command)).map(({ help }) => help);
    for (const text of [command.summary, ...helps]) expect(text).toMatch(/\.$/);
    expect(command.examples.length).toBeGreaterThan(0);
  });
});

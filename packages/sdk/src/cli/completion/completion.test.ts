import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeConfigFolder, playhead, unused } from '../cli-for-tests.ts';
import { optionsOf } from '../common-options.ts';
import { COMMANDS } from '../table/index.ts';

const hasProgram = (name: string) => spawnSync(name, ['--version']).error === undefined;

/** The script for a shell, in a file of a folder with nothing else but options.json. */
async function writeScript(shell: string) {
  const { code, stdout } = await playhead(['completion', shell], unused, { env: { PLAYHEAD_URL: '' } });
  expect(code).toBe(0);
  const folder = makeConfigFolder();
  writeFileSync(join(folder, 'options.json'), '{}');
  const script = join(folder, `completion.${shell}`);
  writeFileSync(script, stdout);
  return { folder, script };
}

type Complete = (line: string) => readonly string[];

/** What is expected of every shell: a line up to the cursor, and what may come next. */
const EXPECTED: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['playhead pla', ['players']],
  ['playhead acc', ['account', 'accounts']],
  ['playhead keys ', ['create', 'delete', 'list', 'rename', 'rotate', 'stop', 'use']],
  ['playhead players list --pa', ['--page', '--page-size']],
  ['playhead players list --all --so', ['--sort']],
  ['playhead players list --sort ', ['asc', 'desc']],
  ['playhead players list --page ', []],
  ['playhead players show 1001 --j', ['--json']],
  ['playhead players embed 1 --form wo', ['wordpress']],
  ['playhead players deploy 1001 --to pro', ['prod', 'production']],
  ['playhead players deploy 1001 --file opt', ['options.json']],
  ['playhead players delete 1001 --y', ['--yes']],
  ['playhead completion ', ['bash', 'fish', 'zsh']],
  ['playhead fly ', []],
];

const TO_CHOOSE = 'playhead completion ';

describe('playhead completion bash', () => {
  /** Runs the function as bash does when TAB is pressed. */
  async function startBash(): Promise<Complete> {
    const { folder, script } = await writeScript('bash');
    const call = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _playhead';
    const source = `${call}; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return (line) => {
      const args = ['--norc', '-c', source, 'bash', script, ...line.split(' ')];
      return linesOf(execFileSync('bash', args, { cwd: folder }).toString());
    };
  }

  it.each(EXPECTED)('completes "%s"', async (line, words) => {
    const complete = await startBash();
    const found = complete(line);
    // Behind a command its options may come, too.
    expect(line === TO_CHOOSE ? found.filter((word) => !word.startsWith('-')) : found).toEqual(words);
  });

  it('completes a value behind =, which bash makes a word of its own', async () => {
    const complete = await startBash();
    expect(complete('playhead players list --sort = d')).toEqual(['desc']);
    expect(complete('playhead players list --sort =')).toEqual(['asc', 'desc']);
  });

  it('knows every option of every command', async () => {
    const complete = await startBash();
    for (const command of COMMANDS) {
      const options = Object.keys(optionsOf(command)).map((name) => `--${name}`);
      expect(complete(`playhead ${command.name} --`), command.name).toEqual(options.sort());
    }
  });

  it.runIf(hasProgram('script') && process.platform === 'linux')(
    'works at a terminal, when TAB is pressed',
    async () => {
      const { folder, script } = await writeScript('bash');
      const typed = `playhead() { echo "called: $*"; }; source ${script}\nplayhead key\tcr\t--na\tci\nexit\n`;
      const { stdout } = spawnSync('script', ['-qec', 'bash --norc -i', '/dev/null'], { input: typed, cwd: folder });
      expect(stdout.toString()).toContain('called: keys create --name ci');
    },
  );
});

describe.runIf(hasProgram('fish'))('playhead completion fish', () => {
  it.each(EXPECTED)('completes "%s"', async (line, words) => {
    const { folder, script } = await writeScript('fish');
    const args = ['--no-config', '-c', `source ${script}; complete -C '${line}'`];
    const output = execFileSync('fish', args, { cwd: folder, env: { ...process.env, HOME: folder } }).toString();
    const found = linesOf(output.replaceAll(/\t.*/g, ''));
    expect(line === TO_CHOOSE ? found.filter((word) => !word.startsWith('-')) : found).toEqual(words);
  });
});

describe('playhead completion zsh', () => {
  it('is the same table as that of the other shells', async () => {
    const { stdout } = await playhead(['completion', 'zsh'], unused);
    for (const command of COMMANDS) {
      expect(stdout).toContain(`    '${command.name}') found=(`);
      for (const [name, option] of Object.entries(optionsOf(command))) {
        expect(stdout).toContain(`'--${name}:${option.help.replaceAll("'", "'\\''")}'`);
      }
    }
  });

  it.runIf(hasProgram('zsh'))('is a script that zsh can read', async () => {
    const { script } = await writeScript('zsh');
    expect(spawnSync('zsh', ['-f', '-n', script]).status).toBe(0);
  });
});

const linesOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .sort();

import { commandsBelow, findCommand, wordsOf } from './find-command.ts';
import { commandHelp, commandsHelp, programHelp } from './help.ts';
import { COMMAND_GROUPS, COMMANDS } from './table/index.ts';
import { VERSION } from './version.ts';

/**
 * The help that was asked for: of the program, of a command, or of several that begin alike; undefined where none was.
 *
 * @throws UsageError where it was asked for what is not there.
 */
export function helpFor(args: readonly string[]): string | undefined {
  const [first, ...rest] = args;
  if (first === '--version') return `${VERSION}\n`;
  if (first === 'help') return helpOn(rest);
  const isAsked = args.includes('--help') || args.includes('-h');
  return isAsked ? helpOn(wordsOf(args)) : undefined;
}

/** @throws UsageError where the words name nothing; it says what is written alike. */
function helpOn(words: readonly string[]): string {
  if (words.length === 0) return programHelp(COMMAND_GROUPS);
  const below = commandsBelow(COMMANDS, words);
  return below.length > 0 ? commandsHelp(below) : commandHelp(findCommand(COMMANDS, words).command);
}

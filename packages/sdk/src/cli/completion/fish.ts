import type { CompletionNode, CompletionTree } from './completion-tree.ts';

/** A script for fish: `playhead completion fish | source`. */
export const fishCompletion = (
  tree: CompletionTree,
): string => `# Completion of playhead for fish; made by: playhead completion fish
function __playhead_at
  set -l call
  for word in (commandline -opc)[2..-1]
    string match -q -- '-*' $word; and break
    set -a call $word
    contains -- "$call" ${commandsOf(tree)}; and break
  end
  test "$call" = "$argv[1]"
end
complete -c playhead -e
complete -c playhead -f
${tree.flatMap(linesOf).join('\n')}
`;

const commandsOf = (tree: CompletionTree) =>
  tree
    .filter(({ isCommand }) => isCommand)
    .map(({ call }) => quoted(call))
    .join(' ');

function linesOf({ call, candidates, values }: CompletionNode): readonly string[] {
  const start = `complete -c playhead -n ${quoted(`__playhead_at ${quoted(call)}`)}`;
  return candidates.map(({ word, help }) => {
    const end = `-d ${quoted(help)}`;
    if (!word.startsWith('--')) return `${start} -a ${quoted(word)} ${end}`;
    const value = values.find(({ option }) => option === word);
    const kind = value === undefined ? '' : value.isFile ? ' -r -F' : ` -x -a ${quoted(value.words.join(' '))}`;
    return `${start} -l ${word.slice(2)}${kind} ${end}`;
  });
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

import type { CompletionNode, CompletionTree, OptionValue } from './completion-tree.ts';

/** A script for bash, from 3.2 on: `source <(playhead completion bash)`. */
export const bashCompletion = (
  tree: CompletionTree,
): string => `# Completion of playhead for bash; made by: playhead completion bash
_playhead() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} call='' words='' index
  # bash breaks --option=value into three words.
  if [[ $current == '=' ]]; then current=''; fi
  if [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    [[ \${COMP_WORDS[index]} == -* ]] && break
    call+="\${call:+ }\${COMP_WORDS[index]}"
    case $call in ${commandsOf(tree)}) break ;; esac
  done
  case "$call $previous" in
${tree.flatMap((node) => node.values.map((value) => valueCase(node, value))).join('\n')}
    *)
      case $call in
${tree.map(wordCase).join('\n')}
      esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _playhead playhead
`;

const commandsOf = (tree: CompletionTree) =>
  tree
    .filter(({ isCommand }) => isCommand)
    .map(({ call }) => quoted(call))
    .join('|');

function valueCase({ call }: CompletionNode, { option, words, isFile }: OptionValue): string {
  const pattern = quoted(`${call} ${option}`);
  if (isFile) return `    ${pattern}) COMPREPLY=($(compgen -f -- "$current")); return ;;`;
  return `    ${pattern}) words=${quoted(words.join(' '))} ;;`;
}

const wordCase = ({ call, candidates }: CompletionNode) =>
  `        ${quoted(call)}) words=${quoted(candidates.map(({ word }) => word).join(' '))} ;;`;

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

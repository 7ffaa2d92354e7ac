import type { Candidate, CompletionNode, CompletionTree, OptionValue } from './completion-tree.ts';

/** A script for zsh: `source <(playhead completion zsh)`, or a file `_playhead` in the fpath. */
export const zshCompletion = (tree: CompletionTree): string => `#compdef playhead
# Completion of playhead for zsh; made by: playhead completion zsh
_playhead() {
  local call='' previous=\${words[CURRENT-1]} word
  local -a found
  for word in "\${(@)words[2,CURRENT-1]}"; do
    [[ $word == -* ]] && break
    call+="\${call:+ }$word"
    case $call in ${commandsOf(tree)}) break ;; esac
  done
  case "$call $previous" in
${tree.flatMap((node) => node.values.map((value) => valueCase(node, value))).join('\n')}
  esac
  case $call in
${tree.map(wordCase).join('\n')}
  esac
  _describe playhead found
}
if [[ \${funcstack[1]} == _playhead ]]; then _playhead "$@"; else compdef _playhead playhead; fi
`;

const commandsOf = (tree: CompletionTree) =>
  tree
    .filter(({ isCommand }) => isCommand)
    .map(({ call }) => `(${quoted(call)})`)
    .join('|');

function valueCase({ call }: CompletionNode, { option, words, isFile }: OptionValue): string {
  const offer = isFile ? '_files' : words.length === 0 ? '_message value' : `compadd -- ${words.map(quoted).join(' ')}`;
  return `    ${quoted(`${call} ${option}`)}) ${offer}; return ;;`;
}

const wordCase = ({ call, candidates }: CompletionNode) =>
  `    ${quoted(call)}) found=(${candidates.map(described).join(' ')}) ;;`;

/** The first colon divides a word from what it is for. */
const described = ({ word, help }: Candidate) => quoted(`${word.replaceAll(':', '\\:')}:${help}`);

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

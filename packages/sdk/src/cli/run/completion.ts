import type { Call, Output } from '../command.ts';
import { bashCompletion } from '../completion/bash.ts';
import type { CompletionTree } from '../completion/completion-tree.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { text } from '../view/view.ts';

const SCRIPTS: Readonly<Record<string, (tree: CompletionTree) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Shells that can complete. */
export const SHELLS = Object.keys(SCRIPTS);

/** `playhead completion`. @param getTree what there is to complete; asked for late, since this command is part of it. */
export const printCompletion =
  (getTree: () => CompletionTree) =>
  async ({ args: [shell = ''] }: Call): Promise<Output> => {
    const script = SCRIPTS[shell]?.(getTree()) ?? '';
    return { data: { shell, script }, view: [text(script.trimEnd())] };
  };

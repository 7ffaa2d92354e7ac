import type { CommandGroup } from '../command.ts';
import type { CompletionTree } from '../completion/completion-tree.ts';
import { printCompletion, SHELLS } from '../run/completion.ts';
import { configure } from '../run/configure.ts';

/** The program itself. @param getTree what there is to complete. */
export const createProgramGroup = (getTree: () => CompletionTree): CommandGroup => ({
  title: 'This program',
  commands: [
    {
      name: 'configure',
      summary: 'Write address and key pair to the configuration file.',
      details:
        'What is not given is asked for. The file is for you alone to read; a secret key is never an argument, which others on the machine could see.',
      options: {
        'access-key': { type: 'string', placeholder: 'KEY', help: 'Access key of the API key pair.' },
        'secret-key-stdin': { type: 'boolean', help: 'Read the secret key from standard input; else it is asked for.' },
        show: { type: 'boolean', help: 'Show what is used and where it comes from, the secret key left out.' },
      },
      examples: [
        { call: 'configure', does: 'Ask for everything' },
        {
          call: 'configure --profile staging --url https://staging.example.com --access-key KEY --secret-key-stdin < secret',
          does: 'In a script, under a name of its own',
        },
        { call: 'configure --show', does: 'Where does it get this address from?' },
      ],
      run: configure,
    },
    {
      name: 'completion',
      summary: 'Print a script with which a shell completes commands and options.',
      arguments: [{ name: 'SHELL', choices: SHELLS, help: SHELLS.join(', ') }],
      examples: [
        { call: 'completion bash >> ~/.bash_completion', does: 'For bash, from the next shell on' },
        { call: 'completion zsh > ~/.zfunc/_playhead', does: 'For zsh, where ~/.zfunc is in the fpath' },
        { call: 'completion fish > ~/.config/fish/completions/playhead.fish', does: 'For fish' },
      ],
      run: printCompletion(getTree),
    },
  ],
});

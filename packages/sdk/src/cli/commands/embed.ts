import type { EmbedCode } from '@playhead/contract/api';
import type { Command } from '../command.ts';
import { parseCount, UsageError } from '../option-values.ts';

const FORMS = [
  'element',
  'script',
  'iframe',
  'react',
  'next',
  'vue',
  'nuxt',
  'wordpress',
  'webview',
] as const satisfies readonly EmbedCode['forms'][number]['id'][];

/** `playhead players embed` */
export const embedCommand: Command = {
  name: 'players embed',
  summary: 'Print the code that shows a player on a page.',
  positionals: ['NO'],
  options: {
    environment: { type: 'string', placeholder: 'develop|production', help: 'Which options; production where absent.' },
    form: { type: 'string', placeholder: FORMS.join('|'), help: 'Only this form of the code, and nothing else.' },
  },
  async run({ players }, values, [no = '']) {
    const form = values.choice('form', FORMS);
    const environment = values.choice('environment', ['develop', 'production']);
    const embed = await players.embed(parseCount(no, 'NO'), environment);
    if (form === undefined) {
      return { data: embed, text: embed.forms.map(({ title, code }) => `# ${title}\n${code}\n`).join('\n') };
    }
    const chosen = embed.forms.find(({ id }) => id === form);
    if (!chosen) throw new UsageError(`The server knows no form ${form}.`);
    return { data: chosen, text: `${chosen.code}\n` };
  },
};

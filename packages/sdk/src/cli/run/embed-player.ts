import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { parseCount } from '../option-values.ts';
import { readEnvironment } from '../table/environment-option.ts';
import { UsageError } from '../usage-error.ts';
import { heading, text } from '../view/view.ts';

/** The languages of titles and notes. */
export const EMBED_LANGUAGES = ['en', 'ko', 'ja'] as const;

/** `playhead players embed` */
export async function embedPlayer({ client, values, args: [no = ''] }: Call): Promise<Output> {
  const wish = given({
    src: values.text('src'),
    title: values.text('title'),
    lang: values.choice('lang', EMBED_LANGUAGES),
  });
  const embed = await client.players.embed(parseCount(no, 'NO'), readEnvironment(values, 'environment'), wish);
  const form = values.text('form');
  if (form === undefined) {
    const view = embed.forms.flatMap(({ id, title, note, code }) => [
      heading(`${title} (--form ${id})${note === undefined ? '' : `: ${note}`}`),
      text(code),
    ]);
    return { data: embed, view };
  }
  const chosen = embed.forms.find(({ id }) => id === form);
  if (chosen) return { data: chosen, view: [text(chosen.code)] };
  const known = embed.forms.map(({ id }) => id).join(', ');
  throw new UsageError(`--form must be one of ${known}, not "${form}".`);
}

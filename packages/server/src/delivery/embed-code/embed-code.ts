import type { EmbedCode } from '@playhead/contract/api';
import { EMBED_FORMS } from '@playhead/contract/embed-forms';
import type { Language } from '@playhead/contract/options';
import type { EmbedTarget } from './embed-target.ts';
import { FORM_TEXTS } from './form-texts.ts';
import { nextCode, nuxtCode, reactCode, vueCode } from './framework-forms.ts';
import { elementCode, iframeCode, scriptCode } from './html-forms.ts';
import { webviewCode } from './webview-form.ts';
import { wordpressCode } from './wordpress-form.ts';

type Form = EmbedCode['forms'][number];

interface Generator {
  readonly language: NonNullable<Form['language']>;
  readonly write: (target: EmbedTarget) => string;
}

const GENERATORS: Readonly<Record<Form['id'], Generator>> = {
  element: { language: 'html', write: elementCode },
  script: { language: 'html', write: scriptCode },
  iframe: { language: 'html', write: iframeCode },
  react: { language: 'jsx', write: reactCode },
  next: { language: 'jsx', write: nextCode },
  vue: { language: 'vue', write: vueCode },
  nuxt: { language: 'vue', write: nuxtCode },
  wordpress: { language: 'php', write: wordpressCode },
  webview: { language: 'html', write: webviewCode },
};

/** The code that shows a player, in every form, with titles and notes in a language. Whatever the target holds is escaped. */
export function embedCode(target: EmbedTarget, language: Language = 'en'): EmbedCode {
  const forms = EMBED_FORMS.map((id): Form => {
    const { title, note } = FORM_TEXTS[id];
    const { write, ...rest } = GENERATORS[id];
    return { id, title: title[language], code: write(target), ...rest, note: note[language] };
  });
  return { environment: target.environment, forms };
}

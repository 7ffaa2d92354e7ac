import { createHash } from 'node:crypto';
import type { LoaderConfig } from '@playhead/contract/api';

const PLACEHOLDER = '__PLAYHEAD_CONFIG__';

/**
 * Writes the configuration into the built loader script.
 *
 * @param template the built loader, with the identifier `__PLAYHEAD_CONFIG__` where the configuration goes.
 * @returns the script and its strong ETag.
 */
export function renderLoader(template: string, config: LoaderConfig): { body: string; etag: string } {
  const body = template.replace(PLACEHOLDER, () => scriptJson(config));
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
}

/** JSON that is safe inside a script, also one inlined into HTML: `<` cannot open a tag, U+2028 and U+2029 cannot end a line. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

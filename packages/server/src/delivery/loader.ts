import { createHash } from 'node:crypto';
import type { LoaderConfig } from '@playhead/contract/api';
import { scriptJson } from './escape.ts';

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

import type { PlayerErrorCode } from '@playhead/contract/errors';
import type { PlayerLanguage } from '@playhead/contract/options';
import type { ErrorEvent } from '../core/events.ts';

/** Fetches the texts of errors, a chunk of its own: most viewers never need them. */
const fetchErrorTexts = () => import('./error-texts.ts');

/** Fetches the texts of errors while the network is there, for when it no longer is. */
export const prepareErrorTexts = (): void => void fetchErrorTexts().catch(() => undefined);

/** What an error says to pages and viewers, in one language. Where its texts can't be fetched, the code alone must speak. */
export async function errorEventOf(code: PlayerErrorCode, language: PlayerLanguage): Promise<ErrorEvent> {
  const texts = await fetchErrorTexts().then(
    ({ errorTexts }) => errorTexts(code, language),
    () => ({ title: '', message: '' }),
  );
  return { errorCode: code, code, errorTitle: texts.title, errorMessage: texts.message };
}

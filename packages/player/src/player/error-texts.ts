import { PLAYER_ERRORS, type PlayerErrorCode } from '@playhead/contract/errors';
import type { PlayerLanguage } from '@playhead/contract/options';

/** What an error is called and what it means, in one language. */
export function errorTexts(code: PlayerErrorCode, language: PlayerLanguage): { title: string; message: string } {
  const { title, message } = PLAYER_ERRORS[code];
  return { title: title[language], message: message[language] };
}

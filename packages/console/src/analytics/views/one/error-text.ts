import { PLAYER_ERRORS, type PlayerErrorCode } from '@playhead/contract/errors';
import type { Language } from '@playhead/contract/options';

const BRACKETS = { en: [' (', ')'], ko: [' (', ')'], ja: ['（', '）'] } as const;

/** A player error's code with what the viewer was told; a code that is not known alone. */
export function errorText(code: string, language: Language): string {
  if (!isKnown(code)) return code;
  const [open, close] = BRACKETS[language];
  return `${code}${open}${PLAYER_ERRORS[code].message[language].replace(/[.。]$/u, '')}${close}`;
}

const isKnown = (code: string): code is PlayerErrorCode => Object.hasOwn(PLAYER_ERRORS, code);

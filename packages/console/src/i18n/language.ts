import { LANGUAGES, type Language } from '@playhead/contract/options';

/** Key of the remembered language in localStorage. */
export const LANGUAGE_KEY = 'playhead.console.language';

/** Tells whether a stored or foreign text names a language of the catalogue. */
export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);

/**
 * The language to begin with: the remembered one, else the first of the browser's (BCP 47, e.g. `ko-KR`) that there is a catalogue
 * for, else English.
 */
export function initialLanguage(remembered: string | null, browserLanguages: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  return browserLanguages.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? 'en';
}

import { PLAYER_LANGUAGES, type PlayerLanguage } from '@playhead/contract/options';

/**
 * The language to speak.
 *
 * @param wanted the option `lang`: a language, or `auto`.
 * @param preferences what the viewer reads, best first, as BCP 47 tags.
 */
export function chooseLanguage(wanted: PlayerLanguage | 'auto', preferences: readonly string[]): PlayerLanguage {
  if (wanted !== 'auto') return wanted;
  const bases = preferences.map((tag) => tag.toLowerCase().split('-', 1)[0]);
  return (
    bases.map((base) => PLAYER_LANGUAGES.find((language) => language === base)).find((language) => language) ?? 'en'
  );
}

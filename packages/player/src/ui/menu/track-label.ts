import type { PlayerLanguage } from '@playhead/contract/options';
import type { Track } from '../../core/state.ts';

/** A track's name for a menu: its label, else the name of its language. */
export function trackLabel({ label, language }: Track, viewerLanguage: PlayerLanguage, index: number): string {
  if (label !== '') return label;
  return languageName(language, viewerLanguage) ?? `${index + 1}`;
}

function languageName(language: string, viewerLanguage: PlayerLanguage): string | undefined {
  try {
    return language === '' ? undefined : new Intl.DisplayNames(viewerLanguage, { type: 'language' }).of(language);
  } catch {
    // Not a language tag: streams write all sorts of things there.
    return language;
  }
}

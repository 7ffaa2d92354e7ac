import type { PlayerLanguage } from '@playhead/contract/options';
import { type MoreTextKey, type MoreTexts, moreEn } from './more-en.ts';

/** Gives one of these texts in one language, with its values put in. */
export type Say = (key: MoreTextKey, values?: Readonly<Record<string, string>>) => string;

const PACKS: Readonly<Record<Exclude<PlayerLanguage, 'en'>, () => Promise<MoreTexts>>> = {
  ko: () => import('./more-ko.ts').then(({ moreKo }) => moreKo),
  ja: () => import('./more-ja.ts').then(({ moreJa }) => moreJa),
  zh: () => import('./more-zh.ts').then(({ moreZh }) => moreZh),
};

/** Fetches the texts of a language; where they can't be had, English must do. */
export async function sayIn(language: PlayerLanguage): Promise<Say> {
  const texts = language === 'en' ? moreEn : await PACKS[language]().catch(() => moreEn);
  return (key, values = {}) => texts[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

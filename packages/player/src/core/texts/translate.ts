import type { PlayerLanguage } from '@playhead/contract/options';
import { en, type TextKey, type Texts } from './en.ts';

/** Gives a text in one language, with its values put in. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string>>) => string;

/** Creates the {@link Translate} of a language's texts. */
export function createTranslate(texts: Texts): Translate {
  return (key, values = {}) => texts[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

const PACKS: Readonly<Record<Exclude<PlayerLanguage, 'en'>, () => Promise<Texts>>> = {
  ko: () => import('./ko.ts').then(({ ko }) => ko),
  ja: () => import('./ja.ts').then(({ ja }) => ja),
  zh: () => import('./zh.ts').then(({ zh }) => zh),
};

/** The texts of a language: English is at hand, every other is a chunk of its own. Where it can't be had, English must do. */
export function textsOf(language: PlayerLanguage): Texts | Promise<Texts> {
  return language === 'en' ? en : PACKS[language]().catch(() => en);
}

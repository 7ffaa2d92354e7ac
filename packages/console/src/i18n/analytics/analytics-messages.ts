import type { Language } from '@playhead/contract/options';
import { useLanguage } from '../language-provider.tsx';
import type { Translated } from '../messages.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';

/** Every text of the analytics pages in one language. */
export type AnalyticsMessages = Translated<typeof en>;

/** Texts of the analytics pages by language. Only pages that load later import them. */
export const ANALYTICS_MESSAGES: Readonly<Record<Language, AnalyticsMessages>> = { en, ko, ja };

/** Texts of the analytics pages in the chosen language. */
export const useAnalyticsMessages = (): AnalyticsMessages => ANALYTICS_MESSAGES[useLanguage().language];

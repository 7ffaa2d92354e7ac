import type { Language } from '@playhead/contract/options';
import { useLanguage } from '../language-provider.tsx';
import type { Translated } from '../messages.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';

/** Every text about single views, what is live, and one content, in one language. */
export type ViewsMessages = Translated<typeof en>;

/** Texts about single views, what is live, and one content, by language. Only pages that load later import them. */
export const VIEWS_MESSAGES: Readonly<Record<Language, ViewsMessages>> = { en, ko, ja };

/** Texts about single views, what is live, and one content, in the chosen language. */
export const useViewsMessages = (): ViewsMessages => VIEWS_MESSAGES[useLanguage().language];

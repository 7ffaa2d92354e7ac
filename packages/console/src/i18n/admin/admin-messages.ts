import type { Language } from '@playhead/contract/options';
import { useLanguage } from '../language-provider.tsx';
import type { Translated } from '../messages.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';

/** Every text of deployments and administration in one language. */
export type AdminMessages = Translated<typeof en>;

/** Texts of deployments and administration by language. Only pages that load later import them. */
export const ADMIN_MESSAGES: Readonly<Record<Language, AdminMessages>> = { en, ko, ja };

/** Texts of deployments and administration in the chosen language. */
export const useAdminMessages = (): AdminMessages => ADMIN_MESSAGES[useLanguage().language];

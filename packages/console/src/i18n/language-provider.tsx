import type { Language } from '@playhead/contract/options';
import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { rememberAs, remembered } from '../appearance/remembered.ts';
import { initialLanguage, LANGUAGE_KEY } from './language.ts';
import { MESSAGES, type Messages } from './messages.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly messages: Messages;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'en', messages: MESSAGES.en, setLanguage: () => {} });

/** Holds the chosen language, remembers it, and writes it on the document so that fonts and screen readers follow. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setChosen] = useState(() => initialLanguage(remembered(LANGUAGE_KEY), navigator.languages));
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((chosen: Language) => {
    rememberAs(LANGUAGE_KEY, chosen);
    setChosen(chosen);
  }, []);
  const choice = useMemo(() => ({ language, messages: MESSAGES[language], setLanguage }), [language, setLanguage]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The chosen language, and how to choose another. */
export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** The console's texts in the chosen language. */
export const useMessages = (): Messages => use(LanguageContext).messages;

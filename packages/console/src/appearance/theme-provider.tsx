import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { rememberAs, remembered } from './remembered.ts';
import { initialTheme, shownTheme, THEME_KEY, type Theme } from './theme.ts';

interface ThemeChoice {
  readonly theme: Theme;
  /** What is on screen; canvases must redraw when it changes. */
  readonly shown: 'light' | 'dark';
  readonly setTheme: (theme: Theme) => void;
}

const ThemeContext = createContext<ThemeChoice>({ theme: 'system', shown: 'light', setTheme: () => {} });

/** Holds the chosen theme, remembers it, and pins it on the document; the palette follows through `color-scheme`. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setChosen] = useState(() => initialTheme(remembered(THEME_KEY)));
  const shown = shownTheme(theme, useSystemIsDark());
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const setTheme = useCallback((chosen: Theme) => {
    rememberAs(THEME_KEY, chosen);
    setChosen(chosen);
  }, []);
  const choice = useMemo(() => ({ theme, shown, setTheme }), [theme, shown, setTheme]);
  return <ThemeContext value={choice}>{children}</ThemeContext>;
}

/** The chosen theme, what is on screen, and how to choose another. */
export const useTheme = (): ThemeChoice => use(ThemeContext);

const DARK = '(prefers-color-scheme: dark)';

function useSystemIsDark(): boolean {
  return useSyncExternalStore(subscribeToSystem, () => matchMedia(DARK).matches);
}

function subscribeToSystem(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

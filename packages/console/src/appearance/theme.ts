/** What a user can choose: a fixed theme, or the one of the system. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** A user's choice of theme. */
export type Theme = (typeof THEMES)[number];

/** Key of the remembered theme in localStorage. */
export const THEME_KEY = 'playhead.console.theme';

/** The theme to begin with: the remembered one, else the system's. */
export const initialTheme = (stored: string | null): Theme => THEMES.find((theme) => theme === stored) ?? 'system';

/** What is on screen: the choice, or what the system prefers where the choice is left to it. */
export const shownTheme = (theme: Theme, systemIsDark: boolean): 'light' | 'dark' =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;

/** The languages that every text of the catalogues is written in. */
export const LANGUAGES = ['en', 'ko', 'ja'] as const;

/** One of the catalogue's languages. */
export type Language = (typeof LANGUAGES)[number];

/** A text in each language of the catalogue. */
export type Localized = Readonly<Record<Language, string>>;

/** The languages that the player speaks to viewers. */
export const PLAYER_LANGUAGES = [...LANGUAGES, 'zh'] as const;

/** One of the player's languages. */
export type PlayerLanguage = (typeof PLAYER_LANGUAGES)[number];

/** A text in each language of the player. */
export type SpokenText = Readonly<Record<PlayerLanguage, string>>;

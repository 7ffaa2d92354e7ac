/** The languages that every text of the catalogues is written in. */
export const LANGUAGES = ['en', 'ko', 'ja'] as const;

/** One of the catalogue's languages. */
export type Language = (typeof LANGUAGES)[number];

/** A text in each language of the catalogue. */
export type Localized = Readonly<Record<Language, string>>;

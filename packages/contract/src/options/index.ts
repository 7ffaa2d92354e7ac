export { LANGUAGES, type Language, type Localized, PLAYER_LANGUAGES, type PlayerLanguage } from '../localized.ts';
export { OPTIONS } from './catalogue.ts';
export type { OptionDefinition, OptionType } from './definition.ts';
export type { CaptionTrack, ItemChapter, PlaylistItem, Stretch } from './playlist-item.ts';
export { defaultOptions, type OptionsDocument, resolveLaterOptions, resolveOptions } from './resolve.ts';
export type { LaterOptions, OptionKey, PlayerOptions, ResolvedOptions } from './types.ts';

export { LANGUAGES, type Language, type Localized } from '../localized.ts';
export { OPTIONS } from './catalogue.ts';
export type { OptionDefinition, OptionType } from './definition.ts';
export type { CaptionTrack, PlaylistItem } from './playlist-item.ts';
export { defaultOptions, resolveOptions } from './resolve.ts';
export type { OptionKey, PlayerOptions, ResolvedOptions } from './types.ts';

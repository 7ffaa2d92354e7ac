import type { OptionDefinition } from '../definition.ts';
import { CAPTION_OPTIONS } from './captions.ts';
import { BEGINNING_OPTIONS } from './playback.ts';
import { VIEWER_OPTIONS } from './ux.ts';
import { WATERMARK_OPTIONS } from './watermark.ts';

/** The options of what the player fetches when it is wanted: they come with the code that honours them. */
export const LATER_OPTIONS = [
  ...BEGINNING_OPTIONS,
  ...VIEWER_OPTIONS,
  ...CAPTION_OPTIONS,
  ...WATERMARK_OPTIONS,
] as const satisfies readonly OptionDefinition[];

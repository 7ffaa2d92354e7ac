import type { OptionDefinition } from '../../definition.ts';
import { AD_OPTIONS } from './ads.ts';
import { LAYOUT_OPTIONS } from './layout.ts';
import { PLAYBACK_OPTIONS } from './playback.ts';
import { PROTECTION_OPTIONS } from './protection.ts';
import { UX_OPTIONS } from './ux.ts';

/**
 * The rest of VPE's options: checked and stored, but without effect in the player of this version. When the player learns one, its entry
 * moves to `start-options.ts` or `later/`, and nothing else changes.
 */
export const DOCUMENTED_OPTIONS = [
  ...PLAYBACK_OPTIONS,
  ...UX_OPTIONS,
  ...AD_OPTIONS,
  ...PROTECTION_OPTIONS,
  ...LAYOUT_OPTIONS,
] as const satisfies readonly OptionDefinition[];

/** Key of an option that has no effect yet, e.g. `captionStyle.color`. */
export type DocumentedOptionKey = (typeof DOCUMENTED_OPTIONS)[number]['key'];

import type { OptionDefinition } from './definition.ts';
import { LATER_OPTIONS } from './later/later-options.ts';
import { START_OPTIONS } from './start-options.ts';

/** What the player of this version honours. What VPE has beside that is in `all/documented`; an entry moves here when the player learns it. */
export const OPTIONS = [...START_OPTIONS, ...LATER_OPTIONS] as const satisfies readonly OptionDefinition[];

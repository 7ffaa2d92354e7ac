import { OPTIONS } from '../catalogue.ts';
import type { OptionDefinition } from '../definition.ts';
import { OPTION_GROUPS } from '../groups.ts';
import type { OptionKey } from '../types.ts';
import { DOCUMENTED_OPTIONS, type DocumentedOptionKey } from './documented/index.ts';

/** The compiler refuses an option that is in both lists: its name is the type that nothing fits. */
type KeyInBothLists = OptionKey & DocumentedOptionKey;
type Options = [KeyInBothLists] extends [never] ? readonly OptionDefinition[] : KeyInBothLists;

const BOTH: Options = [...OPTIONS, ...DOCUMENTED_OPTIONS];

/** Every option of VPE in the order in which the console shows them: by group, those that have an effect before those that have none yet. */
export const ALL_OPTIONS: readonly OptionDefinition[] = OPTION_GROUPS.flatMap(({ id }) =>
  BOTH.filter(({ group }) => group === id),
);

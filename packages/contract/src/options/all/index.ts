export type { OptionDefinition, OptionType } from '../definition.ts';
export { OPTION_GROUPS, type OptionGroup } from '../groups.ts';
export { LAYOUT_ALIGNMENTS, LAYOUT_ITEMS, LAYOUT_ORDER, LAYOUT_WRAPPERS } from '../shapes/layout-shape.ts';
export { ITEM_FIELDS_WITHOUT_EFFECT, PAID_ITEM_FIELDS } from '../shapes/playlist-item-shape.ts';
export { ALL_OPTIONS } from './all-options.ts';
export { DOCUMENTED_OPTIONS, type DocumentedOptionKey } from './documented/index.ts';

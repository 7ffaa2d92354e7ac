export { checkOptions, type OptionsCheck } from './check-options.ts';
export { optionsWithoutEffect } from './options-without-effect.ts';
export { paidOptionsIn } from './paid-options.ts';
export type { OptionsFault } from './report.ts';

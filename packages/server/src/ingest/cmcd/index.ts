export { type Cmcd, type CmcdOutcome, createCmcd } from './create-cmcd.ts';
export type { CmcdSessions } from './sessions.ts';

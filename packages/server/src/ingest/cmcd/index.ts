export { type Cmcd, type CmcdOutcome, createCmcd } from './create-cmcd.ts';
export { createCmcdSessions } from './sessions.ts';

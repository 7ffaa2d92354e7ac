export * from './accounts.ts';
export * from './beat-list.ts';
export type { Licence, LicenceRefusal, LoaderConfig } from './delivery.ts';
export { ErrorSchema, SuccessSchema, successOf } from './envelope.ts';
export * from './players.ts';
export * from './sessions.ts';
export * from './statistics.ts';
export * from './usage.ts';

export * from './delivery.ts';
export * from './deployments.ts';
export { ErrorSchema, SuccessSchema, successOf } from './envelope.ts';
export * from './players.ts';
export * from './sessions.ts';
export * from './statistics.ts';

export type { EmbedCode, Environment, Player, PlayerSummary, Session, Statistics } from '@playhead/contract/api';
export { type Client, type CredentialClient, createClient, type SessionClient } from './client.ts';
export type { ClientOptions, CredentialOptions, SessionOptions } from './client-options.ts';
export { PlayheadApiError, PlayheadNetworkError } from './errors.ts';
export type { StatisticsRequest } from './statistics.ts';

import type { ClientOptions, CredentialOptions, SessionOptions } from './client-options.ts';
import { createAccountApi, createAccountsApi, createUsageApi } from './endpoints/accounts.ts';
import { createConcurrencyApi, createLiveApi, createRetentionApi } from './endpoints/audience.ts';
import { createAuditApi } from './endpoints/audit.ts';
import { createBeatsApi } from './endpoints/beats.ts';
import { createKeysApi } from './endpoints/keys.ts';
import { createMediaAnalyticsApi } from './endpoints/media-analytics.ts';
import { createPlayersApi } from './endpoints/players.ts';
import { createActionsApi, createPoliciesApi } from './endpoints/policies.ts';
import { createSessionApi } from './endpoints/session.ts';
import { createStatisticsApi } from './endpoints/statistics.ts';
import { createSubAccountsApi } from './endpoints/sub-accounts.ts';
import { createUsersApi } from './endpoints/users.ts';
import { createViewsApi } from './endpoints/views.ts';
import { createTransport, type Transport } from './transport.ts';

/** A client that signs its requests. */
export type CredentialClient = ReturnType<typeof createApi>;

/** A client that speaks with a browser's session. */
export interface SessionClient extends CredentialClient {
  readonly session: ReturnType<typeof createSessionApi>;
}

/** Either client. */
export type Client = CredentialClient | SessionClient;

/**
 * A client of the Playhead API, for Node and browsers. What may be sent twice is tried up to three times when the server is busy or out of
 * reach; docs/sdk.md has the table.
 *
 * Every call may throw `PlayheadApiError` (the server refused), `PlayheadNetworkError` (it was not reached, or did not answer in time) or
 * the reason of a signal that was aborted.
 *
 * @throws TypeError where `baseUrl` is no address.
 */
export function createClient(options: CredentialOptions): CredentialClient;
export function createClient(options: SessionOptions): SessionClient;
export function createClient(options: ClientOptions): Client {
  const transport = createTransport(options);
  const api = createApi(transport, options);
  return 'session' in options ? { ...api, session: createSessionApi(transport) } : api;
}

const createApi = (transport: Transport, options: ClientOptions) => ({
  players: createPlayersApi(transport),
  statistics: createStatisticsApi(transport),
  views: createViewsApi(transport),
  retention: createRetentionApi(transport),
  concurrency: createConcurrencyApi(transport),
  live: createLiveApi(transport),
  beats: createBeatsApi(transport, options),
  mediaAnalytics: createMediaAnalyticsApi(transport),
  keys: createKeysApi(transport),
  users: createUsersApi(transport),
  subAccounts: createSubAccountsApi(transport),
  policies: createPoliciesApi(transport),
  actions: createActionsApi(transport),
  audit: createAuditApi(transport, options),
  account: createAccountApi(transport),
  accounts: createAccountsApi(transport),
  usage: createUsageApi(transport),
});

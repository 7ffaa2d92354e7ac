import type { ClientOptions, CredentialOptions, SessionOptions } from './client-options.ts';
import { createPlayersApi } from './players.ts';
import { createSessionApi } from './session.ts';
import { createStatisticsApi } from './statistics.ts';
import { createTransport } from './transport.ts';

/** A client that signs its requests. */
export interface CredentialClient {
  readonly players: ReturnType<typeof createPlayersApi>;
  readonly statistics: ReturnType<typeof createStatisticsApi>;
}

/** A client that speaks with a browser's session. */
export interface SessionClient extends CredentialClient {
  readonly session: ReturnType<typeof createSessionApi>;
}

/** Either client. */
export type Client = CredentialClient | SessionClient;

/**
 * A client of the Playhead API, for Node and browsers. Reading is tried up to three times when the server is busy or out of
 * reach; changes are sent once.
 *
 * Every call may throw `PlayheadApiError` (the server refused) or `PlayheadNetworkError` (it was not reached).
 *
 * @throws TypeError where `baseUrl` is no address.
 */
export function createClient(options: CredentialOptions): CredentialClient;
export function createClient(options: SessionOptions): SessionClient;
export function createClient(options: ClientOptions): Client {
  const transport = createTransport(options);
  const client = { players: createPlayersApi(transport), statistics: createStatisticsApi(transport) };
  return 'session' in options ? { ...client, session: createSessionApi(transport) } : client;
}

import Type, { type Static } from 'typebox';
import type { PlayerErrorCode } from '../errors/player-errors.ts';
import { LANGUAGES } from '../localized.ts';
import { ENVIRONMENTS, type Environment } from './players.ts';

/** Query of GET /api/v1/players/{player_no}/embed. */
export const EmbedQuerySchema = Type.Object({
  environment: Type.Optional(Type.Enum([...ENVIRONMENTS], { default: 'production' })),
  src: Type.Optional(
    Type.String({
      maxLength: 2000,
      description:
        'What the code is to play: an address that begins with https:// or http://, or with one / for the same site.',
    }),
  ),
  title: Type.Optional(Type.String({ maxLength: 200, description: 'Title of what `src` names.' })),
  lang: Type.Optional(Type.Enum([...LANGUAGES], { default: 'en', description: 'Language of titles and notes.' })),
});

export type EmbedQuery = Static<typeof EmbedQuerySchema>;

/** What the server tells a page about a player: inlined into the loader, or the answer of POST /v1/licence. */
export interface Licence {
  readonly playerName: string;
  readonly playerNo: number;
  readonly accessKey: string;
  readonly environment: Environment;
  /** The deployed options document. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Play token for the reports, and when it ends, epoch milliseconds of the server. */
  readonly token: string;
  readonly tokenExpiresAtMs: number;
  /** The server's clock when it wrote this; at most five minutes old where it comes out of a cache. */
  readonly serverTimeMs: number;
}

/** Why a page may not use a player. */
export interface LicenceRefusal {
  readonly error: { readonly code: PlayerErrorCode; readonly detail: string };
}

/**
 * What the loader finds inlined. `licence` is absent where the request did not say which page it is for (no referrer); the
 * embed then asks for it.
 */
export interface LoaderConfig {
  readonly accessKey: string;
  readonly environment: Environment;
  /** Origin of the Playhead server, without a slash at the end. */
  readonly serverUrl: string;
  /** Address of the ES module with the player, hashed. */
  readonly playerUrl: string;
  /** Addresses of modules that playing HLS will need, to be fetched early. */
  readonly preloadUrls: readonly string[];
  readonly licence?: Licence | LicenceRefusal;
}

import type { Environment, Licence, LicenceRefusal } from '@playhead/contract/api';
import { isDomainAllowed } from './domains.ts';
import type { RequestingPage } from './requesting-page.ts';

/** What delivery needs to know of a player; control hands it over. */
export interface DeliverablePlayer {
  readonly accountId: number;
  readonly playerNo: number;
  readonly name: string;
  /** Whether the service of its account runs. */
  readonly isServed: boolean;
  /** The version of the player to deliver. */
  readonly version: string;
  readonly webDomains: readonly string[];
  readonly options: Readonly<Record<Environment, Readonly<Record<string, unknown>>>>;
}

/** Writes play tokens; `signing` has it. */
export type IssueToken = (
  claims: { accountId: number; playerNo: number; environment: Environment; origin: string },
  times: { issuedAtMs: number; expiresAtMs: number },
) => Promise<string>;

interface LicenceParts {
  readonly issueToken: IssueToken;
  readonly now: () => number;
}

/**
 * Licences of one player and origin are the same to the byte within this time, so that the loader that carries one can be revalidated
 * by its ETag.
 */
const LICENCE_STEP_MS = 5 * 60_000;

/** A play token lets a view begin for an hour at least. */
const TOKEN_LIFETIME_MS = 60 * 60_000 + LICENCE_STEP_MS;

/** What a licence is asked for: a player by its access key, and the page that is to show it. */
export interface LicenceWish {
  readonly accessKey: string;
  /** The player that has the key, if any has. */
  readonly player: DeliverablePlayer | undefined;
  readonly environment: Environment;
  readonly page: RequestingPage;
}

/**
 * Decides whether a page may use a player, and writes the licence or the refusal that the page is told. The page that the server
 * itself has for a player may: who shows that one in a frame is the browser's to check.
 */
export function createLicences({ issueToken, now }: LicenceParts) {
  return async ({ accessKey, player, environment, page }: LicenceWish): Promise<Licence | LicenceRefusal> => {
    const { origin, isHosted } = page;
    if (!player) return refuse('E0001', 'No player has this access key.');
    if (!player.isServed) return refuse('E0001', 'The service of the account that has this player is stopped.');
    if (!isHosted && !isDomainAllowed(origin, player.webDomains, environment)) {
      return refuse('E0005', `Pages of ${origin} may not use this player: add the domain to its site domains.`);
    }
    const issuedAtMs = Math.floor(now() / LICENCE_STEP_MS) * LICENCE_STEP_MS;
    const times = { issuedAtMs, expiresAtMs: issuedAtMs + TOKEN_LIFETIME_MS };
    const { accountId, playerNo, name, options } = player;
    return {
      playerName: name,
      playerNo,
      accessKey,
      environment,
      options: options[environment],
      token: await issueToken({ accountId, playerNo, environment, origin }, times),
      tokenExpiresAtMs: times.expiresAtMs,
      serverTimeMs: issuedAtMs,
    };
  };
}

const refuse = (code: LicenceRefusal['error']['code'], detail: string): LicenceRefusal => ({ error: { code, detail } });

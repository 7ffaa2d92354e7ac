import type { EmbedCode, Environment, Licence, LicenceRefusal, LoaderConfig } from '@playhead/contract/api';
import type { Language } from '@playhead/contract/options';
import { DEMO_STYLES, demoPage } from './demo-page.ts';
import { createTarget } from './embed-code/create-target.ts';
import { embedCode } from './embed-code/embed-code.ts';
import { elementCode } from './embed-code/html-forms.ts';
import { preferredLanguage } from './language.ts';
import { createLicences, type DeliverablePlayer, type IssueToken } from './licence.ts';
import { renderLoader } from './loader.ts';
import type { MediaUrl } from './media-url.ts';
import { type PlayerAssets, type PlayerVersions, versionFor } from './player-versions.ts';

interface DeliveryParts {
  readonly findPlayer: (accessKey: string) => Promise<DeliverablePlayer | undefined>;
  readonly issueToken: IssueToken;
  readonly versions: PlayerVersions;
  readonly publicUrl: string;
  readonly now: () => number;
}

interface LoaderRequest {
  readonly accessKey: string;
  readonly environment: Environment;
  /** Origin of the page, where the request says it. */
  readonly origin: string | undefined;
  /** Origin under which the browser reached the server. */
  readonly serverUrl: string;
  /** The version that the address names; where it names none, it is the player's. */
  readonly version?: string | undefined;
}

/**
 * A loader. `insteadOf` is the version that the player has, where that one is not kept any more.
 */
type LoaderOutcome =
  | {
      readonly ok: true;
      readonly body: string;
      readonly etag: string;
      readonly version: string;
      readonly insteadOf?: string;
    }
  | { readonly ok: false; readonly reason: 'unknown_version'; readonly versions: readonly string[] };

/** A version of the player as GET /api/v1/players/versions lists it; `{key}` stands for the player's access key. */
interface ListedVersion {
  readonly version: string;
  readonly script_url: string;
  readonly ios_url: string;
  readonly aos_url: string;
}

/** What code is to say in place of the sample, and the language of its titles and notes. */
interface EmbedWish {
  readonly src?: MediaUrl | undefined;
  readonly title?: string | undefined;
  readonly language?: Language | undefined;
}

interface DemoRequest {
  readonly accessKey: string;
  readonly acceptLanguage: string | undefined;
  readonly serverUrl: string;
}

/** What a page with a player gets from the server. */
export interface Delivery {
  /** The loader script for a page; without a known origin it carries no licence, and the embed asks for one. */
  readonly loader: (request: LoaderRequest) => Promise<LoaderOutcome>;
  readonly licence: (accessKey: string, environment: Environment, origin: string) => Promise<Licence | LicenceRefusal>;
  /** Every version that is delivered, the newest first. Apps show the hosted page in a WebView: there is no native player. */
  readonly versions: () => readonly ListedVersion[];
  readonly embedCode: (accessKey: string, environment: Environment, wish?: EmbedWish) => Promise<EmbedCode>;
  readonly demoPage: (request: DemoRequest) => Promise<string>;
  readonly demoStyles: string;
}

/** Builds delivery over what control, signing and the built player give. */
export function createDelivery({ findPlayer, issueToken, versions, publicUrl, now }: DeliveryParts): Delivery {
  const licences = createLicences({ issueToken, now });
  /** What to deliver: the version that the address names, else the player's, else (no such player) the newest. */
  const choose = (player: DeliverablePlayer | undefined, pinned: string | undefined) => {
    if (pinned !== undefined) return { assets: versions.find(({ version }) => version === pinned) };
    const wanted = player?.version ?? versions[0].version;
    const assets = versionFor(versions, wanted);
    return assets.version === wanted ? { assets } : { assets, insteadOf: wanted };
  };

  return {
    loader: async ({ accessKey, environment, origin, serverUrl, version }) => {
      const player = await findPlayer(accessKey);
      const { assets, ...replaced } = choose(player, version);
      if (!assets) return { ok: false, reason: 'unknown_version', versions: versions.map((one) => one.version) };
      const config: LoaderConfig = {
        accessKey,
        environment,
        serverUrl,
        ...moduleUrls(assets, serverUrl),
        ...(origin === undefined ? {} : { licence: await licences({ accessKey, player, environment, origin }) }),
      };
      return { ok: true, ...renderLoader(assets.loaderTemplate, config), version: assets.version, ...replaced };
    },
    licence: async (accessKey, environment, origin) =>
      licences({ accessKey, player: await findPlayer(accessKey), environment, origin }),
    versions: () =>
      versions.map(({ version }) => ({
        version,
        script_url: `${publicUrl}/ncplayer.${version}.js?access_key={key}`,
        ios_url: `${publicUrl}/watch/{key}`,
        aos_url: `${publicUrl}/watch/{key}`,
      })),
    embedCode: async (accessKey, environment, { language, ...wish } = {}) => {
      const player = await findPlayer(accessKey);
      return embedCode(createTarget({ accessKey, player, environment, serverUrl: publicUrl, ...wish }), language);
    },
    demoPage: async ({ accessKey, acceptLanguage, serverUrl }) => {
      const player = await findPlayer(accessKey);
      return demoPage({
        code: elementCode(createTarget({ accessKey, player, environment: 'production', serverUrl })),
        language: preferredLanguage(acceptLanguage),
        consoleUrl: '/console/',
      });
    },
    demoStyles: DEMO_STYLES,
  };
}

function moduleUrls({ playerPath, hlsPaths }: PlayerAssets, serverUrl: string) {
  const urlOf = (path: string) => `${serverUrl}/player/${path}`;
  return { playerUrl: urlOf(playerPath), preloadUrls: hlsPaths.map(urlOf) };
}

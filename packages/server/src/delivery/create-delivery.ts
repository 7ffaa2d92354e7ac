import type { EmbedCode, Environment, Licence, LicenceRefusal, LoaderConfig } from '@playhead/contract/api';
import { resolveOptions } from '@playhead/contract/options';
import type { PlayerAssets } from './assets.ts';
import { DEMO_STYLES, demoPage } from './demo-page.ts';
import { elementCode, embedCode } from './embed-code.ts';
import { preferredLanguage } from './language.ts';
import { createLicences, type DeliverablePlayer, type IssueToken } from './licence.ts';
import { renderLoader } from './loader.ts';

interface DeliveryParts {
  readonly findPlayer: (accessKey: string) => Promise<DeliverablePlayer | undefined>;
  readonly issueToken: IssueToken;
  readonly assets: PlayerAssets;
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
}

interface DemoRequest {
  readonly accessKey: string;
  readonly acceptLanguage: string | undefined;
  readonly serverUrl: string;
}

/** What a page with a player gets from the server. */
export interface Delivery {
  /** The loader script for a page; without a known origin it carries no licence, and the embed asks for one. */
  readonly loader: (request: LoaderRequest) => Promise<{ body: string; etag: string }>;
  readonly licence: (accessKey: string, environment: Environment, origin: string) => Promise<Licence | LicenceRefusal>;
  readonly embedCode: (accessKey: string, environment: Environment) => Promise<EmbedCode>;
  readonly demoPage: (request: DemoRequest) => Promise<string>;
  readonly demoStyles: string;
}

/** Builds delivery over what control, signing and the built player give. */
export function createDelivery({ findPlayer, issueToken, assets, publicUrl, now }: DeliveryParts): Delivery {
  const licence = createLicences({ findPlayer, issueToken, now });
  const target = async (accessKey: string, environment: Environment, serverUrl: string) => {
    const options = (await findPlayer(accessKey))?.options[environment];
    return { serverUrl, accessKey, environment, hasPlaylist: resolveOptions(options).playlist.length > 0 };
  };

  return {
    loader: async ({ accessKey, environment, origin, serverUrl }) => {
      const moduleUrl = (path: string) => `${serverUrl}/player/${path}`;
      const config: LoaderConfig = {
        accessKey,
        environment,
        serverUrl,
        playerUrl: moduleUrl(assets.playerPath),
        preloadUrls: assets.hlsPaths.map(moduleUrl),
        ...(origin === undefined ? {} : { licence: await licence(accessKey, environment, origin) }),
      };
      return renderLoader(assets.loaderTemplate, config);
    },
    licence,
    embedCode: async (accessKey, environment) => embedCode(await target(accessKey, environment, publicUrl)),
    demoPage: async ({ accessKey, acceptLanguage, serverUrl }) =>
      demoPage({
        code: elementCode(await target(accessKey, 'production', serverUrl)),
        language: preferredLanguage(acceptLanguage),
        consoleUrl: '/console/',
      }),
    demoStyles: DEMO_STYLES,
  };
}

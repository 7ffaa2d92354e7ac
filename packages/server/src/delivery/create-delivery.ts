import type { EmbedCode, Environment, Licence, LicenceRefusal } from '@playhead/contract/api';
import type { Language } from '@playhead/contract/options';
import { DEMO_STYLES, demoPage } from './demo-page.ts';
import { createTarget } from './embed-code/create-target.ts';
import { embedCode } from './embed-code/embed-code.ts';
import { elementCode } from './embed-code/html-forms.ts';
import type { FrameSize } from './hosted-page/frame-size.ts';
import { type HostedPage, type HostedPageRequest, hostedPage } from './hosted-page/hosted-page.ts';
import { parsePageAddress } from './hosted-page/page-address.ts';
import { HOSTED_PAGE_STYLES } from './hosted-page/page-styles.ts';
import { preferredLanguage } from './language.ts';
import { createLicences, type DeliverablePlayer, type IssueToken } from './licence.ts';
import { createLoaders, type LoaderOutcome, type LoaderRequest } from './loaders.ts';
import type { MediaUrl } from './media-url.ts';
import { type OembedVideo, oembedVideo } from './oembed/oembed.ts';
import type { PlayerVersions } from './player-versions.ts';
import type { RequestingPage } from './requesting-page.ts';

interface DeliveryParts {
  readonly findPlayer: (accessKey: string) => Promise<DeliverablePlayer | undefined>;
  readonly issueToken: IssueToken;
  readonly versions: PlayerVersions;
  readonly publicUrl: string;
  readonly now: () => number;
}

interface LicenceRequest {
  readonly accessKey: string;
  readonly environment: Environment;
  readonly page: RequestingPage;
}

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
  readonly lang?: Language | undefined;
}

/** Who reads a page. */
interface PageReader {
  readonly acceptLanguage: string | undefined;
  readonly serverUrl: string;
}

interface OembedRequest {
  /** Address of a hosted page. */
  readonly address: string;
  readonly serverUrl: string;
  /** As large as the frame may be, in CSS pixels. */
  readonly limits: Partial<FrameSize>;
}

interface DemoRequest extends PageReader {
  readonly accessKey: string;
}

/** What a page with a player gets from the server. */
export interface Delivery {
  /** The loader script for a page; where the page is not known it carries no licence, and the embed asks for one. */
  readonly loader: (request: LoaderRequest) => Promise<LoaderOutcome>;
  readonly licence: (request: LicenceRequest) => Promise<Licence | LicenceRefusal>;
  /** Every version that is delivered, the newest first. Apps show the hosted page in a WebView: there is no native player. */
  readonly versions: () => readonly ListedVersion[];
  readonly embedCode: (accessKey: string, environment: Environment, wish?: EmbedWish) => Promise<EmbedCode>;
  /** A page with nothing but the player. */
  readonly hostedPage: (request: HostedPageRequest, reader: PageReader) => Promise<HostedPage>;
  /** What the address of a hosted page is for sites that embed it; undefined where it is none, or nobody has its key. */
  readonly oembed: (request: OembedRequest) => Promise<OembedVideo | undefined>;
  readonly hostedPageStyles: string;
  readonly demoPage: (request: DemoRequest) => Promise<string>;
  readonly demoStyles: string;
}

/** Builds delivery over what control, signing and the built player give. */
export function createDelivery({ findPlayer, issueToken, versions, publicUrl, now }: DeliveryParts): Delivery {
  const licences = createLicences({ issueToken, now });
  const requestFor = async (accessKey: string, environment: Environment, serverUrl: string) => {
    const player = await findPlayer(accessKey);
    return { accessKey, player, environment, serverUrl };
  };

  return {
    loader: createLoaders({ findPlayer, licences, versions }),
    licence: async (request) => licences({ ...request, player: await findPlayer(request.accessKey) }),
    versions: () => versions.map(({ version }) => listed(version, publicUrl)),
    embedCode: async (accessKey, environment, { lang, ...wish } = {}) =>
      embedCode(createTarget({ ...(await requestFor(accessKey, environment, publicUrl)), ...wish }), lang),
    hostedPage: async (request, { acceptLanguage, serverUrl }) => {
      const place = { language: preferredLanguage(acceptLanguage), serverUrl };
      return hostedPage(await findPlayer(request.accessKey), request, place);
    },
    oembed: async ({ address, ...place }) => {
      const request = parsePageAddress(place.serverUrl, address);
      const player = request && (await findPlayer(request.accessKey));
      return player && oembedVideo(player, request, place);
    },
    hostedPageStyles: HOSTED_PAGE_STYLES,
    demoPage: async ({ accessKey, acceptLanguage, serverUrl }) =>
      demoPage({
        code: elementCode(createTarget(await requestFor(accessKey, 'production', serverUrl))),
        language: preferredLanguage(acceptLanguage),
        consoleUrl: '/console/',
      }),
    demoStyles: DEMO_STYLES,
  };
}

function listed(version: string, publicUrl: string): ListedVersion {
  const page = `${publicUrl}/watch/{key}`;
  const script_url = `${publicUrl}/ncplayer.${version}.js?access_key={key}`;
  return { version, script_url, ios_url: page, aos_url: page };
}

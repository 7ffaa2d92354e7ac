import type { Environment } from '@playhead/contract/api';
import type { Language } from '@playhead/contract/options';
import { escapeHtml } from '../escape.ts';
import type { DeliverablePlayer } from '../licence.ts';
import { playerAttributes } from '../player-element.ts';
import { errorPage, type HostedPageFault } from './error-page.ts';
import { frameAncestors } from './frame-ancestors.ts';
import { frameSize } from './frame-size.ts';
import { pageAddress } from './page-address.ts';
import { shareTags } from './share-tags.ts';
import { type ShownPage, shownPage } from './shown-page.ts';

/** What the address of a hosted page says. */
export interface HostedPageRequest {
  readonly accessKey: string;
  readonly environment: Environment;
  /** What to play instead of the deployed playlist, and its title. */
  readonly src?: string | undefined;
  readonly title?: string | undefined;
  /** Options of this one page. */
  readonly autoplay?: boolean | undefined;
  readonly muted?: boolean | undefined;
}

/** A page, and who may show it in a frame (sources of CSP); after a fault, anybody. */
export type HostedPage =
  | { readonly ok: true; readonly html: string; readonly frameAncestors: readonly string[] }
  | { readonly ok: false; readonly reason: HostedPageFault; readonly html: string };

/** Writes the page of a player that fills its window, for frames, apps and links. */
export function hostedPage(
  player: DeliverablePlayer | undefined,
  request: HostedPageRequest,
  { language, serverUrl }: HostedPagePlace,
): HostedPage {
  if (!player) return failed('unknown_player', language);
  const shown = shownPage(player, request, serverUrl);
  if (!shown) return failed('unusable_source', language);
  return {
    ok: true,
    html: pageOf(request, shown, { language, serverUrl }),
    frameAncestors: frameAncestors(player.webDomains, request.environment),
  };
}

/** To whom and from where a page is shown. */
export interface HostedPagePlace {
  readonly language: Language;
  /** Origin under which this server is reached. */
  readonly serverUrl: string;
}

const failed = (reason: HostedPageFault, language: Language): HostedPage => ({
  ok: false,
  reason,
  html: errorPage(reason, language),
});

function pageOf(request: HostedPageRequest, shown: ShownPage, { language, serverUrl }: HostedPagePlace): string {
  const { accessKey, environment, autoplay, muted } = request;
  const { item, title } = shown;
  const loader = `/embed.js?${new URLSearchParams({ access_key: accessKey, environment })}`;
  const more = { autoplay: autoplay?.toString(), muted: muted?.toString() };
  const address = pageAddress(serverUrl, request);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/watch/page.css">
<script async src="${escapeHtml(loader)}"></script>
${shareTags({ ...shown, serverUrl, address, size: frameSize(shown.aspectRatio) })}
</head>
<body>
<playhead-player fill${playerAttributes({ accessKey, item, more })}></playhead-player>
</body>
</html>
`;
}

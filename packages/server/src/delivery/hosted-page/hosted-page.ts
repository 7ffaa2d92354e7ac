import type { Environment } from '@playhead/contract/api';
import { type Language, resolveOptions } from '@playhead/contract/options';
import { escapeHtml } from '../escape.ts';
import type { DeliverablePlayer } from '../licence.ts';
import { parseMediaUrl } from '../media-url.ts';
import { oneLine } from '../one-line.ts';
import { type PlayedItem, playerAttributes } from '../player-element.ts';
import { errorPage, type HostedPageFault } from './error-page.ts';
import { frameAncestors } from './frame-ancestors.ts';

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
  language: Language,
): HostedPage {
  const src = request.src ? parseMediaUrl(request.src) : undefined;
  if (!player) return failed('unknown_player', language);
  if (request.src && src === undefined) return failed('unusable_source', language);
  const item = src === undefined ? undefined : { src, title: oneLine(request.title) };
  return {
    ok: true,
    html: pageOf(player, { ...request, item }, language),
    frameAncestors: frameAncestors(player.webDomains, request.environment),
  };
}

const failed = (reason: HostedPageFault, language: Language): HostedPage => ({
  ok: false,
  reason,
  html: errorPage(reason, language),
});

interface Shown extends HostedPageRequest {
  readonly item: PlayedItem | undefined;
}

function pageOf(player: DeliverablePlayer, shown: Shown, language: Language): string {
  const { accessKey, environment, item, autoplay, muted } = shown;
  const [first] = resolveOptions(player.options[environment]).playlist;
  const title = item ? item.title : first?.description?.title;
  const loader = `/embed.js?${new URLSearchParams({ access_key: accessKey, environment })}`;
  const more = { autoplay: autoplay?.toString(), muted: muted?.toString() };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title ?? player.name)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/watch/page.css">
<script async src="${escapeHtml(loader)}"></script>
</head>
<body>
<playhead-player fill${playerAttributes({ accessKey, item, more })}></playhead-player>
</body>
</html>
`;
}

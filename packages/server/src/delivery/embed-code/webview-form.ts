import { escapeHtml } from '../escape.ts';
import { playerAttributes } from '../player-element.ts';
import { type EmbedTarget, hostedPageUrl, loaderUrl } from './embed-target.ts';

/** A page for an app's WebView, as large as the view. Its comment says how Android and iOS load it, or the hosted page instead. */
export function webviewCode(target: EmbedTarget): string {
  // Addresses hold neither quotes nor `>`, so they can end neither a literal nor the comment.
  const hosted = hostedPageUrl(target);
  const site = `${target.siteUrl}/`;
  return `<!doctype html>
<!--
  Bundle this page with the app and load it under the address of one of the player's site domains.

  Android (Kotlin): settings.javaScriptEnabled = true, settings.mediaPlaybackRequiresUserGesture = false
    webView.loadDataWithBaseURL("${site}", page, "text/html", "utf-8", null)
  iOS (Swift): configuration.allowsInlineMediaPlayback = true
    webView.loadHTMLString(page, baseURL: URL(string: "${site}"))

  Or load the page that the server has ready; the app then needs none of its own:
    webView.loadUrl("${hosted}")
    webView.load(URLRequest(url: URL(string: "${hosted}")!))
-->
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <title>${escapeHtml(target.item?.title ?? target.playerName)}</title>
    <style>html, body { height: 100%; margin: 0; overflow: hidden; background: #000 }</style>
    <script async src="${escapeHtml(loaderUrl(target))}"></script>
  </head>
  <body>
    <playhead-player fill${playerAttributes(target)}></playhead-player>
  </body>
</html>
`;
}

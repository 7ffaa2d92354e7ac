/**
 * Adds the loader script of a player to the page, once for each access key.
 *
 * @param serverUrl origin of the Playhead server, without a slash at the end.
 */
export function loadPlayer(serverUrl: string, accessKey: string): void {
  const src = `${serverUrl}/embed.js?access_key=${encodeURIComponent(accessKey)}`;
  if ([...document.scripts].some((script) => script.getAttribute('src') === src)) return;
  const script = document.createElement('script');
  script.async = true;
  script.src = src;
  document.head.append(script);
}

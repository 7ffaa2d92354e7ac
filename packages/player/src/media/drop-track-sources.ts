/**
 * hls.js and Shaka give each text track a `data:` address without cues as its source, which a strict policy refuses to load. The
 * tracks need none: their cues are added by hand. So it is taken away before the browser gets to it.
 *
 * @returns ends this.
 */
export function dropTrackSources(media: HTMLMediaElement): () => void {
  const observer = new MutationObserver(() => {
    for (const track of media.querySelectorAll('track[src^="data:,"]')) track.removeAttribute('src');
  });
  observer.observe(media, { childList: true });
  return () => observer.disconnect();
}

import type { FeatureScene } from '../feature-scene.ts';

/**
 * The address to share: that of the option, or the page's.
 *
 * @param seconds where it begins; without it, at the beginning. Written as `#t=12` (Media Fragments URI 1.0).
 */
export function addressOf({ options }: FeatureScene, seconds?: number): string {
  const url = URL.canParse(options.shareUrl, document.baseURI)
    ? new URL(options.shareUrl || location.href, document.baseURI)
    : new URL(location.href);
  if (seconds !== undefined) url.hash = `t=${Math.floor(seconds)}`;
  else if (/^#t=\d+$/.test(url.hash)) url.hash = '';
  return url.href;
}

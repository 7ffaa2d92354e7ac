import type { LoaderConfig } from '@playhead/contract/api';
import type { PlayerOptions } from '@playhead/contract/options';
import type { Registry, StarterModule } from './registry.ts';

/** Set by the build: file name of the starter, beside the player's module. */
declare const __PLAYHEAD_STARTER__: string;

/**
 * Begins to fetch an HLS stream that a player will play: its playlist at once, the rest as soon as the starter has come, which is
 * long before the player has.
 *
 * @param options from where to take what plays first, the stronger first.
 * @param element the player, for its size.
 */
export function prepareStart(
  { starts }: Registry,
  { playerUrl, preloadUrls }: LoaderConfig,
  options: readonly (PlayerOptions | undefined)[],
  element: Element,
): void {
  const url = firstFile(options);
  // Where there is no Media Source the media element plays HLS by itself.
  if (!url || !('MediaSource' in globalThis) || starts.has(url)) return;
  const orElse = () => {
    for (const module of preloadUrls) preload(module);
  };
  preload(url, { rel: 'preload', as: 'fetch', crossOrigin: '' });
  // Apple's Media Source says when it wants data: that is the engine's.
  if ('ManagedMediaSource' in globalThis) {
    orElse();
    return;
  }
  const starterUrl = new URL(__PLAYHEAD_STARTER__, playerUrl).href;
  const starter = import(starterUrl) as Promise<StarterModule>;
  const widthPx = element.clientWidth * devicePixelRatio;
  const drop = () => starts.delete(url);
  const start = starter.then(({ prepareStart: begin }) => begin({ url, widthPx, orElse, drop }));
  start.catch(orElse);
  starts.set(url, start);
}

/** Has something fetched that will be asked for soon; a module, if nothing else is said. */
export function preload(href: string, how: Partial<HTMLLinkElement> = { rel: 'modulepreload' }): void {
  const link = Object.assign(document.createElement('link'), { href, ...how });
  if (!document.head.querySelector(`link[rel$=preload][href="${CSS.escape(href)}"]`)) document.head.append(link);
}

/** The absolute address of what plays first, if it is HLS by its name. */
function firstFile(options: readonly (PlayerOptions | undefined)[]): string | undefined {
  const given = options.find((document) => document?.playlist?.length)?.playlist;
  const index = options.find((document) => document?.playIndex !== undefined)?.playIndex ?? 0;
  const file = Array.isArray(given) ? (given[index] ?? given[0])?.file : given;
  const isHls = typeof file === 'string' && /\.m3u8(?:[?#]|$)/i.test(file);
  return isHls ? new URL(file, document.baseURI).href : undefined;
}

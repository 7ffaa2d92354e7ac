import type { LoaderConfig } from '@playhead/contract/api';
import type { PlayerOptions } from '@playhead/contract/options';
import { createFacade, type NcPlayer } from './facade.ts';
import type { PlayerModule, Registry } from './registry.ts';

/** The server puts the configuration here. */
declare const __PLAYHEAD_CONFIG__: LoaderConfig;

declare global {
  var ncplayer: NcPlayer | undefined;
}

const RETRY_MS = 2000;

load(__PLAYHEAD_CONFIG__);

/** The one thing a page loads. Loading it again, or with another access key, adds a configuration and nothing else. */
function load(config: LoaderConfig): void {
  globalThis.playhead ??= { configs: new Map(), last: config };
  const registry = globalThis.playhead;
  registry.configs.set(config.accessKey, config);
  registry.last = config;
  globalThis.ncplayer ??= createFacade(registry, (options) => preloadEngine(registry, options.playlist));
  if (!registry.player) {
    reserveSpace(config);
    registry.player = importPlayer(registry, config.playerUrl, 2);
  }
  const licence = config.licence;
  const options: PlayerOptions = licence && 'options' in licence ? licence.options : {};
  const inPage = [...document.querySelectorAll('playhead-player[src]')].map((player) => player.getAttribute('src'));
  preloadEngine(registry, [options.playlist, inPage]);
}

async function importPlayer(registry: Registry, url: string, retries: number): Promise<unknown> {
  preload(url);
  try {
    const player = (await import(url)) as PlayerModule;
    return player.start(registry);
  } catch (error) {
    if (retries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return importPlayer(registry, url, retries - 1);
  }
}

/** An HLS source needs the engine's chunk: it is fetched beside the player instead of after it. */
function preloadEngine(registry: Registry, sources: unknown): void {
  if (JSON.stringify(sources)?.includes('.m3u8')) registry.last.preloadUrls.forEach(preload);
}

function preload(url: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  if (!document.head.querySelector(`link[rel=modulepreload][href="${CSS.escape(url)}"]`)) document.head.append(link);
}

/** Until the element is defined the page would give it no room, and then jump. */
function reserveSpace({ licence }: LoaderConfig): void {
  const ratio = (licence && 'options' in licence && licence.options['aspectRatio']) || '16/9';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `playhead-player:not(:defined){display:block;background:#000;aspect-ratio:${String(ratio).replace(':', '/')}}playhead-player[fill]:not(:defined){max-height:100%}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

import type { LoaderConfig } from '@playhead/contract/api';
import type { PlayerOptions } from '@playhead/contract/options';
import { createFacade, type NcPlayer } from './facade.ts';
import { preload, prepareStart } from './prepare-start.ts';
import type { PlayerModule, Registry } from './registry.ts';

/** The server puts the configuration here. */
declare const __PLAYHEAD_CONFIG__: LoaderConfig;

declare global {
  var ncplayer: NcPlayer | undefined;
}

const RETRY_MS = 2000;
const STARTS_WAIT_MS = 500;

load(__PLAYHEAD_CONFIG__);

/** The one thing a page loads. Loading it again, or with another access key, adds a configuration and nothing else. */
function load(config: LoaderConfig): void {
  globalThis.playhead ??= { configs: new Map(), last: config, starts: new Map() };
  const registry = globalThis.playhead;
  registry.configs.set(config.accessKey, config);
  registry.last = config;
  const { licence } = config;
  const deployed: PlayerOptions = licence && 'options' in licence ? licence.options : {};
  if (!registry.player) {
    registry.playerUrl = config.playerUrl;
    reserveSpace(deployed);
  }
  globalThis.ncplayer ??= createFacade(registry, (options, player) => prepare(config, [options, deployed], player));
  for (const player of document.querySelectorAll<Early>('playhead-player')) {
    if ((player.getAttribute('access-key') ?? config.accessKey) === config.accessKey)
      prepare(config, [...optionsOf(player), deployed], player);
  }
  registry.player ??= importPlayer(registry, config.playerUrl, 2);
}

type Early = HTMLElement & { readonly options?: PlayerOptions };

/** A head start is never worth a player that doesn't load, whatever a page says in its options. */
function prepare(config: LoaderConfig, options: readonly (PlayerOptions | undefined)[], player: Element): void {
  const { playhead } = globalThis;
  // A page that is refused is told why, and gets nothing else.
  const isRefused = config.licence && 'error' in config.licence;
  if (isRefused || !playhead || playhead.playerUrl !== config.playerUrl) return;
  try {
    prepareStart(playhead, config, options, player);
  } catch {
    // The player will say what is wrong.
  }
}

/** What a page says of a player that is not defined yet, the stronger first. */
function optionsOf(player: Early): (PlayerOptions | undefined)[] {
  const playlist = player.getAttribute('src') ?? undefined;
  const attribute = player.getAttribute('options');
  return [player.options, { playlist }, parse(attribute ?? '{}')];
}

function parse(json: string): PlayerOptions | undefined {
  try {
    return JSON.parse(json) as PlayerOptions;
  } catch {
    return undefined;
  }
}

async function importPlayer(registry: Registry, url: string, retries: number): Promise<unknown> {
  preload(url);
  await firstRequests(registry);
  try {
    const player = (await import(url)) as PlayerModule;
    return player.start(registry);
  } catch (error) {
    if (retries === 0) throw error;
    await sleep(RETRY_MS);
    return importPlayer(registry, url, retries - 1);
  }
}

/**
 * On a slow processor the player takes as long to begin as media to arrive. So it begins when that has been asked for, or after a while;
 * its code comes meanwhile.
 */
async function firstRequests({ starts }: Registry): Promise<void> {
  // The page's next script may be the one that creates the player.
  await sleep(0);
  const asked = Promise.all([...starts.values()].map((start) => start.then(({ beginning }) => beginning)));
  await Promise.race([asked.catch(() => undefined), sleep(STARTS_WAIT_MS)]);
}

function sleep(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

/** Until the element is defined the page would give it no room, and then jump. */
function reserveSpace({ aspectRatio = '16/9' }: PlayerOptions): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `playhead-player:not(:defined){display:block;background:#000;aspect-ratio:${String(aspectRatio).replace(':', '/')}}playhead-player[fill]:not(:defined){max-height:100%}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

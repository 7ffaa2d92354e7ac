import type { PlayerOptions } from '@playhead/contract/options';
import type { Registry } from './registry.ts';

const TAG = 'playhead-player';

/** The methods of a player that may be called before it has loaded. */
const METHODS = [
  'play',
  'pause',
  'currentTime',
  'muted',
  'volume',
  'fullscreen',
  'fullscreenOn',
  'fullscreenOff',
  'pip',
  'next',
  'prev',
  'nextSourceRunOn',
  'nextSourceRunOff',
  'addNextSource',
  'addPrevSource',
  'uiHidden',
  'uiVisible',
  'controlBarActive',
  'controlBarDeactive',
  'controlBarBtnStateUpdate',
  'on',
  'off',
  'destroy',
] as const;

type Method = (...given: unknown[]) => unknown;
type Handle = Record<(typeof METHODS)[number], Method>;
type Loaded = HTMLElement & Handle & { options: PlayerOptions };

/** `new ncplayer('id', options)`: gives a handle at once, whose calls wait until the player has loaded. */
export type NcPlayer = new (target: string | Element, options?: PlayerOptions) => Handle;

/**
 * Creates VPE's constructor.
 *
 * @param announce told of the options of each new player, to fetch what it will need.
 */
export function createFacade(
  registry: Registry,
  announce: (options: PlayerOptions, player: Element) => void,
): NcPlayer {
  return function ncplayer(target: string | Element, options: PlayerOptions = {}) {
    const place = typeof target === 'string' ? document.getElementById(target) : target;
    if (!place) throw new Error(`ncplayer: there is no element with the id "${target}".`);
    const player = document.createElement(TAG) as Loaded;
    player.options = options;
    player.setAttribute('access-key', registry.last.accessKey);
    player.setAttribute('fill', '');
    place.replaceChildren(player);
    announce(options, player);
    return handleOf(player);
  } as unknown as NcPlayer;
}

function handleOf(player: Loaded): Handle {
  const waiting: (() => void)[] = [];
  void customElements.whenDefined(TAG).then(() => {
    customElements.upgrade(player);
    for (const call of waiting) call();
  });
  const methods = METHODS.map((name): [string, Method] => [
    name,
    (...given) => (name in player ? player[name](...given) : void waiting.push(() => player[name](...given))),
  ]);
  return Object.fromEntries(methods) as Handle;
}

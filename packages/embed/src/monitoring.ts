import { type EngineProbe, type Monitor, monitor } from '@playhead/beacon/core';
import { hlsJsProbe } from '@playhead/beacon/engines';
import type { Licence, LoaderConfig } from '@playhead/contract/api';
import type { ViewMetadata } from '@playhead/contract/beats';
import type { PlaylistItem } from '@playhead/contract/options';
import type { Observer } from '@playhead/player';
import { clockOffsetMs, isRefusal, type Licences } from './licences.ts';

/** Set by the build. */
declare const __PLAYHEAD_VERSION__: string;

/** Makes the observer that reports a player's views through a beacon. */
export function createReporting(config: LoaderConfig, licence: Licence, licences: Licences): Observer {
  let beacon: Monitor | undefined;
  let item: PlaylistItem | undefined;
  let engine: string | undefined;
  return {
    loading(loading) {
      const isFirst = beacon === undefined;
      item = loading.item;
      engine = undefined;
      beacon ??= monitor(withoutErrors(loading.media), {
        endpoint: `${config.serverUrl}/v1/beats`,
        token: () => currentToken(config, licence, licences),
        metadata: () => metadataOf(item, engine),
        clockOffsetMs: clockOffsetMs(licence, Date.now()),
      });
      if (isFirst && loading.playsByItself) beacon.because('autoplay');
      if (isFirst) return;
      beacon.load();
      beacon.engine(undefined);
    },
    engine(name) {
      engine = name;
    },
    opened: (instance) => beacon?.engine(quiet(hlsJsProbe(instance))),
    rendition: ({ width, height, bitrateBps }) => beacon?.rendition({ width, height, bitrateBps }),
    failed: ({ code, detail }, fatal) => beacon?.error(code, { fatal, detail }),
    stop: () => beacon?.stop(),
  };
}

/** What the engine itself takes for fatal the player may get over; so the player alone tells errors. */
const quiet = (probe: EngineProbe | undefined): EngineProbe | undefined =>
  probe && { ...probe, listen: (_tell, requests) => probe.listen(() => {}, requests) };

/** A refusal gives the old token: the server then says itself why it takes none. */
async function currentToken(config: LoaderConfig, licence: Licence, licences: Licences): Promise<string> {
  const answer = await licences.get(config);
  return isRefusal(answer) ? licence.token : answer.token;
}

function metadataOf(item: PlaylistItem | undefined, engine: string | undefined): Partial<ViewMetadata> {
  const title = item?.description?.title;
  return {
    playerVersion: __PLAYHEAD_VERSION__,
    ...(item && { sourceUrl: publicAddress(item.file) }),
    ...(title !== undefined && { title }),
    ...(item?.video_id !== undefined && { videoId: String(item.video_id) }),
    ...(engine !== undefined && { engine }),
  };
}

/** An address without what may hold secrets: query, fragment, user and password. */
export function publicAddress(address: string): string {
  if (!URL.canParse(address, document.baseURI)) return '';
  const { protocol, origin, pathname } = new URL(address, document.baseURI);
  return /^https?:$/.test(protocol) ? origin + pathname : protocol;
}

/**
 * The media element as the beacon is to see it: without its errors. The engine recovers from many, and of the others the player
 * finds out what they really were; so only what the player says is an error is reported as one.
 */
function withoutErrors(media: HTMLVideoElement): HTMLVideoElement {
  const ignoring =
    (listen: (type: string, listener: EventListener, capture?: boolean) => void) =>
    (type: string, listener: EventListener, capture?: boolean): void => {
      if (type !== 'error') listen.call(media, type, listener, capture);
    };
  const own: Readonly<Record<PropertyKey, unknown>> = {
    error: null,
    addEventListener: ignoring(media.addEventListener),
    removeEventListener: ignoring(media.removeEventListener),
  };
  return new Proxy(media, {
    get(target, name) {
      if (name in own) return own[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

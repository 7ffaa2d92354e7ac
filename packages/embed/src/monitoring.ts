import { type EngineProbe, type Monitor, monitor } from '@playhead/beacon/core';
import { hlsJsProbe } from '@playhead/beacon/engines';
import type { HlsJsNews, Noted } from '@playhead/beacon/recorder';
import type { ViewMetadata } from '@playhead/contract/beats';
import type { PlaylistItem } from '@playhead/contract/options';
import type { Observer } from '@playhead/player';

/** Set by the build. */
declare const __PLAYHEAD_VERSION__: string;

/** What a player is told to report with. */
export interface ReportingParts {
  readonly endpoint: string;
  /** Gives the play token. */
  readonly token: () => string | Promise<string>;
  /** Server time minus local time. */
  readonly clockOffsetMs: number;
}

/** An observer that also takes what an engine told before anybody listened. */
export interface Reporter extends Omit<Observer, 'opened'> {
  readonly opened: (instance: object, news: readonly HlsJsNews[]) => void;
}

/** What a player said to its reporter. */
export type Said = (reporter: Reporter) => void;

/**
 * Makes the observer that reports a player's views through a beacon.
 *
 * @param past what was noted until now, from the first item's load on; it is told as of then.
 */
export function createReporter(parts: ReportingParts, past: readonly Noted<Said>[]): Reporter {
  let beacon: Monitor | undefined;
  let item: PlaylistItem | undefined;
  let engine: string | undefined;
  const reporter: Reporter = {
    loading(loading) {
      const isFirst = beacon === undefined;
      item = loading.item;
      engine = undefined;
      beacon ??= monitor(withoutErrors(loading.media), {
        ...parts,
        metadata: () => metadataOf(item, engine),
        since: past[0],
      });
      if (isFirst && loading.playsByItself) beacon.because('autoplay');
      if (isFirst) return;
      beacon.load();
      beacon.engine(undefined);
    },
    engine(name) {
      engine = name;
    },
    opened: (instance, news) => beacon?.engine(quiet(hlsJsProbe(instance, news))),
    rendition: ({ width, height, bitrateBps }) => beacon?.rendition({ width, height, bitrateBps }),
    failed: ({ code, detail }, fatal) => beacon?.error(code, { fatal, detail }),
    stop: () => beacon?.stop(),
  };
  for (const moment of past) {
    const tell = moment.told && (() => moment.told?.(reporter));
    if (beacon) beacon.relive(moment, tell);
    else tell?.();
  }
  return reporter;
}

/** What the engine itself takes for fatal the player may get over; so the player alone tells errors. */
const quiet = (probe: EngineProbe | undefined): EngineProbe | undefined =>
  probe && { ...probe, listen: (_tell, requests) => probe.listen(() => {}, requests) };

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

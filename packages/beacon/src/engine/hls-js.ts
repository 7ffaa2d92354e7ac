import { guarded } from '../guard.ts';
import { drmName } from './drm-name.ts';
import type { EngineProbe } from './engine-probe.ts';
import { hasMethods } from './has-methods.ts';

/** The little of hls.js (1.4 to 1.7) that is used here. */
interface HlsJs {
  readonly levels: readonly HlsJsLevel[];
  readonly currentLevel: number;
  readonly url?: string | null;
  /** Seconds; 0 while unknown. */
  readonly latency?: number;
  on(event: string, listener: (event: string, data: HlsJsEvent) => void): void;
  off(event: string, listener: (event: string, data: HlsJsEvent) => void): void;
}

interface HlsJsLevel {
  readonly width: number;
  readonly height: number;
  readonly bitrate: number;
  readonly videoCodec?: string | undefined;
  readonly audioCodec?: string | undefined;
  readonly frameRate?: number;
  readonly details?: { readonly live: boolean } | undefined;
}

/** The data of every event that is listened to, in one. */
interface HlsJsEvent {
  readonly fatal: boolean;
  readonly type: string;
  readonly details: string;
  readonly frag?: { readonly type?: string; readonly stats?: HlsJsStats } | null;
  readonly part?: { readonly stats?: HlsJsStats } | null;
  readonly keyInfo?: { readonly decryptdata?: { readonly keyFormat?: string } };
}

interface HlsJsStats {
  readonly total: number;
  readonly loaded: number;
  readonly loading: { readonly start: number; readonly first: number; readonly end: number };
}

const ERROR_CODES: Readonly<Record<string, string>> = { networkError: 'E0003', keySystemError: 'E0012' };
/** Any other fatal error of hls.js is about the media. */
const MEDIA_ERROR = 'E0004';

const FAILED_REQUEST = /^frag(LoadError|LoadTimeOut)$/;

const isHlsJs = (engine: object): engine is HlsJs =>
  hasMethods(engine, 'on', 'off') && 'levels' in engine && 'currentLevel' in engine;

/** Captions are no media. */
const isMedia = ({ frag }: HlsJsEvent): boolean => frag?.type !== 'subtitle';

/** What the engine tells about its requests and errors, by the names of its events. */
export const HLS_JS_EVENTS = ['hlsError', 'hlsFragLoaded', 'hlsKeyLoading', 'hlsKeyLoaded'] as const;

/** An event of the engine that was noted before anybody listened; `atMs`: when, on the monotonic clock. */
export interface HlsJsNews {
  readonly name: string;
  readonly data: object;
  readonly atMs: number;
}

/**
 * A probe of an hls.js instance; `undefined` if `engine` doesn't have its shape. Its non-fatal errors are its own business.
 *
 * @param news what it told before.
 */
export const hlsJsProbe = (engine: object, news: readonly HlsJsNews[] = []): EngineProbe | undefined => {
  if (!isHlsJs(engine)) return undefined;
  let drm: string | undefined;
  const level = () => engine.levels[engine.currentLevel];
  const isLive = () => engine.levels.some(({ details }) => details?.live);
  return {
    name: 'hls.js',
    rendition: () => {
      const shown = level();
      return shown && { width: shown.width, height: shown.height, bitrateBps: shown.bitrate };
    },
    source: () => engine.url ?? undefined,
    streamType: () => (isLive() ? 'live' : undefined),
    liveLatencyMs: () => (isLive() && engine.latency ? engine.latency * 1000 : undefined),
    media: () => {
      const { videoCodec, audioCodec, frameRate } = level() ?? {};
      return {
        ...(videoCodec && { videoCodec }),
        ...(audioCodec && { audioCodec }),
        ...(frameRate && { frameRate }),
        ...(drm && { drm }),
      };
    },
    listen: (tell, requests) => {
      let keyAskedAtMs: number | undefined;
      let atMs: number | undefined;
      const nowMs = () => atMs ?? performance.now();
      const listeners: Record<(typeof HLS_JS_EVENTS)[number], (data: HlsJsEvent) => void> = {
        hlsError: (data) => {
          const { fatal, type, details } = data;
          if (FAILED_REQUEST.test(details) && isMedia(data)) requests.failed();
          if (fatal) tell(ERROR_CODES[type] ?? MEDIA_ERROR, { fatal, detail: details });
        },
        hlsFragLoaded: (data) => {
          const { total, loaded, loading } = (data.part ?? data.frag)?.stats ?? {};
          if (!loading || !isMedia(data)) return;
          const { start, first, end } = loading;
          requests.answered({ bytes: loaded || total || 0, durationMs: end - start, latencyMs: first - start });
        },
        hlsKeyLoading: () => {
          keyAskedAtMs ??= nowMs();
        },
        hlsKeyLoaded: ({ keyInfo }) => {
          const name = drmName(keyInfo?.decryptdata?.keyFormat);
          // Plain AES keys are no licences.
          if (!name) keyAskedAtMs = undefined;
          else if (keyAskedAtMs !== undefined) requests.licence(nowMs() - keyAskedAtMs);
          drm = name ?? drm;
        },
      };
      const heard = guarded((event: string, data: HlsJsEvent) => listeners[event as keyof typeof listeners]?.(data));
      for (const { name, data, ...noted } of news) {
        atMs = noted.atMs;
        heard(name, data as HlsJsEvent);
      }
      atMs = undefined;
      for (const event of HLS_JS_EVENTS) engine.on(event, heard);
      return () => {
        for (const event of HLS_JS_EVENTS) engine.off(event, heard);
      };
    },
  };
};

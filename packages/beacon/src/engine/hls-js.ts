import type { EngineProbe } from './engine-probe.ts';

/** The little of hls.js (1.4 to 1.7) that is used here. */
interface HlsJs {
  readonly levels: readonly HlsJsLevel[];
  readonly currentLevel: number;
  readonly url?: string | null;
  on(event: string, listener: (event: string, data: HlsJsErrorData) => void): void;
  off(event: string, listener: (event: string, data: HlsJsErrorData) => void): void;
}

interface HlsJsLevel {
  readonly width: number;
  readonly height: number;
  readonly bitrate: number;
  readonly details?: { readonly live: boolean } | undefined;
}

interface HlsJsErrorData {
  readonly fatal: boolean;
  readonly type: string;
  readonly details: string;
}

const ERROR_EVENT = 'hlsError';
const ERROR_CODES: Readonly<Record<string, string>> = { networkError: 'E0003', keySystemError: 'E0012' };
/** Any other fatal error of hls.js is about the media. */
const MEDIA_ERROR = 'E0004';

const isHlsJs = (engine: object): engine is HlsJs => 'on' in engine && 'levels' in engine;

/** A probe of an hls.js instance; `undefined` if `engine` doesn't have its shape. Its non-fatal errors are its own business. */
export const hlsJsProbe = (engine: object): EngineProbe | undefined => {
  if (!isHlsJs(engine)) return undefined;
  return {
    name: 'hls.js',
    rendition: () => {
      const level = engine.levels[engine.currentLevel];
      return level && { width: level.width, height: level.height, bitrateBps: level.bitrate };
    },
    source: () => engine.url ?? undefined,
    streamType: () => (engine.levels.some((level) => level.details?.live) ? 'live' : undefined),
    listen: (tell) => {
      const failed = (_event: string, { fatal, type, details }: HlsJsErrorData) => {
        if (fatal) tell(ERROR_CODES[type] ?? MEDIA_ERROR, { fatal, detail: details });
      };
      engine.on(ERROR_EVENT, failed);
      return () => engine.off(ERROR_EVENT, failed);
    },
  };
};

import { guarded } from '../guard.ts';
import type { EngineProbe, RecogniseEngine } from './engine-probe.ts';
import { hasMethods } from './has-methods.ts';

/** The little of Video.js (7 and 8) that is used here. */
interface VideoJs {
  currentSource(): { readonly src?: string } | undefined;
  /** Warns unless it is called as below. */
  tech(safely: object): { readonly vhs?: VideoJsHttpStreaming } | undefined;
  error(): { readonly code: number; readonly message?: string } | null;
  duration(): number | undefined;
  on(type: string, listener: () => void): void;
  off(type: string, listener: () => void): void;
}

/** What plays HLS and DASH in Video.js; absent where the browser plays by itself. */
interface VideoJsHttpStreaming {
  readonly playlists?: { readonly media?: () => VideoJsPlaylist | undefined };
}

interface VideoJsPlaylist {
  readonly attributes?: {
    readonly BANDWIDTH?: number;
    readonly RESOLUTION?: { readonly width: number; readonly height: number };
    readonly CODECS?: string;
    readonly 'FRAME-RATE'?: number;
  };
}

/** Codes of its errors, as MediaError's with an addition for content protection. */
const ERROR_CODES: Readonly<Record<number, string>> = { 2: 'E0003', 3: 'E0004', 4: 'E0007', 5: 'E0012' };

const isVideoJs = (engine: object): engine is VideoJs =>
  hasMethods(engine, 'currentSource', 'tech', 'error', 'duration', 'on', 'off');

const VIDEO_CODEC = /^(avc|hvc|hev|vp0?9|vp8|av01|dvh)/i;

/** A probe of a Video.js player; `undefined` if `engine` doesn't have its shape. It doesn't say how its requests fared. */
export const videoJsProbe: RecogniseEngine = (engine): EngineProbe | undefined => {
  if (!isVideoJs(engine)) return undefined;
  const shown = () => engine.tech({ IWillNotUseThisInPlugins: true })?.vhs?.playlists?.media?.()?.attributes;
  return {
    name: 'Video.js',
    rendition: () => {
      const { BANDWIDTH = 0, RESOLUTION } = shown() ?? {};
      if (!BANDWIDTH) return undefined;
      return { width: RESOLUTION?.width ?? 0, height: RESOLUTION?.height ?? 0, bitrateBps: BANDWIDTH };
    },
    source: () => engine.currentSource()?.src || undefined,
    streamType: () => (engine.duration() === Number.POSITIVE_INFINITY ? 'live' : undefined),
    media: () => {
      const { CODECS = '', 'FRAME-RATE': frameRate } = shown() ?? {};
      const codecs = CODECS.split(/\s*,\s*/).filter(Boolean);
      const videoCodec = codecs.find((codec) => VIDEO_CODEC.test(codec));
      const audioCodec = codecs.find((codec) => !VIDEO_CODEC.test(codec));
      return {
        ...(videoCodec && { videoCodec }),
        ...(audioCodec && { audioCodec }),
        ...(frameRate && { frameRate }),
      };
    },
    listen: (tell) => {
      const failed = guarded(() => {
        const code = engine.error()?.code ?? 0;
        const ours = ERROR_CODES[code];
        if (ours) tell(ours, { fatal: true, detail: `Video.js ${code}` });
      });
      engine.on('error', failed);
      return () => engine.off('error', failed);
    },
  };
};

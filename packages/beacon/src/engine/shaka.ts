import { guarded } from '../guard.ts';
import { drmName } from './drm-name.ts';
import type { RecogniseEngine } from './engine-probe.ts';
import { hasMethods } from './has-methods.ts';

/** The little of Shaka Player (4 and 5) that is used here. */
interface Shaka {
  getVariantTracks(): readonly ShakaTrack[];
  getAssetUri(): string | null;
  isLive(): boolean;
  getStats(): { readonly licenseTime?: number; readonly liveLatency?: number };
  drmInfo(): { readonly keySystem: string } | null;
  addEventListener(type: string, listener: (event: ShakaEvent) => void): void;
  removeEventListener(type: string, listener: (event: ShakaEvent) => void): void;
}

interface ShakaTrack {
  readonly active: boolean;
  readonly width: number | null;
  readonly height: number | null;
  readonly bandwidth: number;
  readonly videoCodec: string | null;
  readonly audioCodec: string | null;
  readonly frameRate: number | null;
}

/** The data of every event that is listened to, in one. */
interface ShakaEvent {
  readonly type: string;
  readonly detail?: { readonly severity: number; readonly category: number; readonly code: number };
  readonly requestType?: number;
  readonly context?: { readonly type?: number };
  readonly request?: { readonly requestStartTime?: number; readonly timeToFirstByte?: number };
  readonly response?: { readonly data?: { readonly byteLength: number } };
  readonly aborted?: boolean;
}

const CRITICAL = 2;
/** Categories of Shaka's errors. */
const ERROR_CODES: Readonly<Record<number, string>> = { 1: 'E0003', 6: 'E0012' };
const MEDIA_ERROR = 'E0004';

const SEGMENT = 1;
const INIT_SEGMENT = 0;

const isShaka = (engine: object): engine is Shaka =>
  hasMethods(engine, 'getVariantTracks', 'getAssetUri', 'isLive', 'getStats', 'drmInfo', 'addEventListener');

const isMedia = ({ requestType, context }: ShakaEvent): boolean =>
  requestType === SEGMENT && context?.type !== INIT_SEGMENT;

/** A probe of a Shaka Player instance; `undefined` if `engine` doesn't have its shape. Errors it gets over are its own business. */
export const shakaProbe: RecogniseEngine = (engine) => {
  if (!isShaka(engine)) return undefined;
  const track = () => engine.getVariantTracks().find(({ active }) => active);
  return {
    name: 'Shaka Player',
    rendition: () => {
      const shown = track();
      return shown && { width: shown.width ?? 0, height: shown.height ?? 0, bitrateBps: shown.bandwidth };
    },
    source: () => engine.getAssetUri() ?? undefined,
    streamType: () => (engine.isLive() ? 'live' : undefined),
    liveLatencyMs: () => (engine.isLive() ? (engine.getStats().liveLatency ?? Number.NaN) * 1000 : undefined),
    media: () => {
      const { videoCodec, audioCodec, frameRate } = track() ?? {};
      const drm = drmName(engine.drmInfo()?.keySystem);
      return {
        ...(videoCodec && { videoCodec }),
        ...(audioCodec && { audioCodec }),
        ...(frameRate && { frameRate }),
        ...(drm && { drm }),
      };
    },
    listen: (tell, requests) => {
      const listeners: Readonly<Record<string, (event: ShakaEvent) => void>> = {
        error: ({ detail }) => {
          if (detail?.severity !== CRITICAL) return;
          tell(ERROR_CODES[detail.category] ?? MEDIA_ERROR, { fatal: true, detail: `Shaka ${detail.code}` });
        },
        downloadcompleted: (event) => {
          const { request, response } = event;
          if (!isMedia(event)) return;
          const durationMs = Date.now() - (request?.requestStartTime ?? Date.now());
          const latencyMs = request?.timeToFirstByte ?? durationMs;
          requests.answered({ bytes: response?.data?.byteLength ?? 0, durationMs, latencyMs });
        },
        downloadfailed: (event) => {
          if (isMedia(event) && !event.aborted) requests.failed();
        },
        drmsessionupdate: () => {
          const { licenseTime = 0 } = engine.getStats();
          if (licenseTime > 0) requests.licence(licenseTime * 1000);
        },
      };
      const heard = guarded((event: ShakaEvent) => listeners[event.type]?.(event));
      for (const type of Object.keys(listeners)) engine.addEventListener(type, heard);
      return () => {
        for (const type of Object.keys(listeners)) engine.removeEventListener(type, heard);
      };
    },
  };
};

import { guarded } from '../guard.ts';
import { drmName } from './drm-name.ts';
import type { RecogniseEngine } from './engine-probe.ts';
import { hasMethods } from './has-methods.ts';

/** The little of dash.js (4.7 and 5) that is used here. Most of it throws until a stream is there. */
interface DashJs {
  getCurrentRepresentationForType?(type: string): DashRepresentation | null;
  getSource(): unknown;
  isDynamic(): boolean;
  getCurrentLiveLatency(): number;
  on(type: string, listener: (event: DashEvent) => void): void;
  off(type: string, listener: (event: DashEvent) => void): void;
}

interface DashRepresentation {
  readonly width?: number;
  readonly height?: number;
  /** Bits per second. */
  readonly bandwidth?: number;
  readonly codecs?: string | null;
  readonly frameRate?: number;
}

/** The data of every event that is listened to, in one. */
interface DashEvent {
  readonly type: string;
  readonly error?: { readonly code: number } | string | null;
  readonly request?: DashRequest | null;
  readonly response?: { readonly byteLength?: number } | null;
  readonly data?: { readonly keySystem?: { readonly systemString?: string } } | null;
}

interface DashRequest {
  readonly type?: string | null;
  readonly mediaType?: string | null;
  readonly startDate?: Date | null;
  readonly firstByteDate?: Date | null;
  readonly endDate?: Date | null;
  readonly requestEndDate?: Date | null;
  readonly bytesLoaded?: number;
}

/** Errors that end nothing: a segment that did not come is passed over, an element of the manifest left out. */
const SURVIVED: readonly number[] = [12, 16, 17, 18, 21];
const NETWORK: readonly number[] = [10, 11, 15, 19];
const FIRST_DRM_CODE = 100;
const MEDIA_ERROR = 'E0004';

const codeOf = (code: number): string => {
  if (NETWORK.includes(code)) return 'E0003';
  return code >= FIRST_DRM_CODE && code < 2 * FIRST_DRM_CODE ? 'E0012' : MEDIA_ERROR;
};

const isDashJs = (engine: object): engine is DashJs =>
  hasMethods(engine, 'getSource', 'isDynamic', 'getCurrentLiveLatency', 'on', 'off');

const isMedia = (request: DashRequest | null | undefined): request is DashRequest =>
  request?.type === 'MediaSegment' && /^(video|audio|muxed)$/.test(`${request.mediaType}`);

/** `codecs` of an MPD is a type or a bare list of codecs; what counts is the first. */
const bareCodec = (codecs: string | null | undefined): string | undefined =>
  (/codecs="?([^",]+)/.exec(codecs ?? '')?.[1] ?? codecs?.split(',')[0]) || undefined;

/** A probe of a dash.js player; `undefined` if `engine` doesn't have its shape. Errors it gets over are its own business. */
export const dashJsProbe: RecogniseEngine = (engine) => {
  if (!isDashJs(engine)) return undefined;
  let drm: string | undefined;
  const shown = (type: string) => engine.getCurrentRepresentationForType?.(type) ?? undefined;
  return {
    name: 'dash.js',
    rendition: () => {
      const { width = 0, height = 0, bandwidth = 0 } = shown('video') ?? shown('audio') ?? {};
      return width || bandwidth ? { width, height, bitrateBps: bandwidth } : undefined;
    },
    source: () => {
      const source = engine.getSource();
      return typeof source === 'string' ? source : undefined;
    },
    streamType: () => (engine.isDynamic() ? 'live' : 'vod'),
    liveLatencyMs: () => (engine.isDynamic() ? engine.getCurrentLiveLatency() * 1000 : undefined),
    media: () => {
      const video = shown('video');
      const videoCodec = bareCodec(video?.codecs);
      const audioCodec = bareCodec(shown('audio')?.codecs);
      return {
        ...(videoCodec && { videoCodec }),
        ...(audioCodec && { audioCodec }),
        ...(video?.frameRate && { frameRate: video.frameRate }),
        ...(drm && { drm }),
      };
    },
    listen: (tell, requests) => {
      let licenceAskedAtMs: number | undefined;
      const listeners: Readonly<Record<string, (event: DashEvent) => void>> = {
        error: ({ error }) => {
          if (typeof error !== 'object' || error === null || SURVIVED.includes(error.code)) return;
          tell(codeOf(error.code), { fatal: true, detail: `dash.js ${error.code}` });
        },
        fragmentLoadingCompleted: ({ request, response, error }) => {
          if (!isMedia(request)) return;
          if (error) {
            requests.failed();
            return;
          }
          const { startDate, firstByteDate, endDate, requestEndDate, bytesLoaded } = request;
          const startMs = startDate?.getTime() ?? Number.NaN;
          const durationMs = ((endDate ?? requestEndDate)?.getTime() ?? Number.NaN) - startMs;
          const latencyMs = (firstByteDate?.getTime() ?? Number.NaN) - startMs;
          requests.answered({ bytes: response?.byteLength || bytesLoaded || 0, durationMs, latencyMs });
        },
        public_keySystemSelected: ({ data }) => {
          drm = drmName(data?.keySystem?.systemString) ?? drm;
        },
        public_licenseRequestSending: () => {
          licenceAskedAtMs ??= performance.now();
        },
        public_licenseRequestComplete: ({ error }) => {
          if (!error && licenceAskedAtMs !== undefined) requests.licence(performance.now() - licenceAskedAtMs);
        },
      };
      const heard = guarded((event: DashEvent) => listeners[event.type]?.(event));
      for (const type of Object.keys(listeners)) engine.on(type, heard);
      return () => {
        for (const type of Object.keys(listeners)) engine.off(type, heard);
      };
    },
  };
};

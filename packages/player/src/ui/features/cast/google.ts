/** Google's sender library, as far as it is used here. */
export interface GoogleCast {
  readonly framework: {
    readonly CastContext: { getInstance(): CastContext };
    readonly CastContextEventType: { readonly SESSION_STATE_CHANGED: string };
  };
}

/** Google's `cast.framework.CastContext`. */
export interface CastContext {
  setOptions(options: { readonly receiverApplicationId: string; readonly autoJoinPolicy: string }): void;
  requestSession(): Promise<unknown>;
  endCurrentSession(stopsReceiver: boolean): void;
  getCurrentSession(): CastSession | null;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** Google's `cast.framework.CastSession`. */
export interface CastSession {
  loadMedia(request: object): Promise<unknown>;
  getCastDevice(): { readonly friendlyName: string };
  getMediaSession(): { getEstimatedTime(): number } | null;
}

/** Google's `chrome.cast`. */
export interface ChromeCast {
  readonly AutoJoinPolicy: { readonly ORIGIN_SCOPED: string };
  readonly media: {
    readonly DEFAULT_MEDIA_RECEIVER_APP_ID: string;
    readonly MediaInfo: new (url: string, type: string) => { metadata?: object };
    readonly GenericMediaMetadata: new () => { title?: string };
    readonly LoadRequest: new (info: object) => { currentTime?: number; autoplay?: boolean };
  };
}

interface CastWindow {
  cast?: GoogleCast;
  chrome?: { cast?: ChromeCast };
  __onGCastApiAvailable?: (isAvailable: boolean) => void;
}

const SENDER = 'https://www.gstatic.com/cv/js/sender/v1/cast_sender.js?loadCastFramework=1';

/** Loads the library. Nothing where the browser has no Cast, or the page's policy or the network forbids it. */
export function loadGoogleCast(): Promise<{ cast: GoogleCast; chromeCast: ChromeCast } | undefined> {
  const page = globalThis as CastWindow;
  const read = () => (page.cast && page.chrome?.cast ? { cast: page.cast, chromeCast: page.chrome.cast } : undefined);
  const present = read();
  if (present?.cast.framework) return Promise.resolve(present);
  return new Promise((resolve) => {
    page.__onGCastApiAvailable = (isAvailable) => resolve(isAvailable ? read() : undefined);
    const script = document.createElement('script');
    script.src = SENDER;
    script.onerror = () => resolve(undefined);
    document.head.append(script);
  });
}

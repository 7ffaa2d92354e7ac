/** What a browser can do, as far as the choice of an engine depends on it. */
export interface Capabilities {
  /** Media Source Extensions that take H.264 in fragmented MP4. */
  readonly mediaSource: boolean;
  /** Apple's managed variant, the only one on iPhones. */
  readonly managedMediaSource: boolean;
  /** The media element's own answer for HLS. */
  readonly canPlayHls: CanPlayTypeResult;
  readonly apple: boolean;
}

const BASELINE = 'video/mp4; codecs="avc1.42E01E,mp4a.40.2"';

type SourceClass = { isTypeSupported(type: string): boolean };

/** Asks the browser. */
export function detectCapabilities(media: HTMLMediaElement): Capabilities {
  const { MediaSource: standard, ManagedMediaSource: managed } = globalThis as {
    readonly MediaSource?: SourceClass;
    readonly ManagedMediaSource?: SourceClass;
  };
  return {
    mediaSource: standard?.isTypeSupported(BASELINE) ?? false,
    managedMediaSource: managed?.isTypeSupported(BASELINE) ?? false,
    canPlayHls: media.canPlayType('application/vnd.apple.mpegurl'),
    apple: /iP(hone|ad|od)/.test(navigator.userAgent),
  };
}

import type { Rendition, ViewMetadata } from '@playhead/contract/beats';
import type { EngineProbe } from '../engine/engine-probe.ts';
import { attempt } from '../guard.ts';
import type { Watched } from './read-element.ts';

/** An address without query and fragment, where tokens and personal data live; `undefined` unless it is http(s). */
export const publicUrl = (url: unknown): string | undefined => /^https?:[^?#]*/i.exec(String(url))?.[0];

const text = (value: unknown, maxLength: number): string | undefined =>
  value === undefined || value === null ? undefined : `${value}`.slice(0, maxLength);

/**
 * `told` as the wire format takes it, in what pages get wrong: addresses lose their query, titles and ids become texts that are
 * not too long. One odd title must not make the server refuse a beat.
 */
export const wireMetadata = (told: Readonly<Record<string, unknown>>): ViewMetadata => {
  const { sourceUrl, pageUrl, title, videoId } = told as ViewMetadata;
  const mended = {
    sourceUrl: text(publicUrl(sourceUrl), 2048),
    pageUrl: text(publicUrl(pageUrl), 2048),
    title: text(title, 512),
    videoId: text(videoId, 256),
  };
  // JSON leaves out what is undefined.
  return { ...told, ...mended } as ViewMetadata;
};

/** What is loaded into an element, as far as the engine or the element can tell. */
export interface Source {
  /** Its address without query and fragment; two loads of one content have the same. A `blob:` of MediaSource is nobody's address. */
  readonly url: () => string | undefined;
  readonly rendition: () => Rendition | undefined;
  readonly metadata: () => Readonly<Record<string, unknown>>;
}

const streamTypeOf = (durationMs: number): ViewMetadata['streamType'] => {
  if (durationMs > 0) return Number.isFinite(durationMs) ? 'vod' : 'live';
  return undefined;
};

/** The source of `element`, which `probe` knows better where there is one. */
export const createSource = (element: Watched, probe: EngineProbe | undefined): Source => {
  const url = () => publicUrl(attempt(() => probe?.source()) ?? element.currentSrc);
  return {
    url,
    rendition: () => attempt(() => probe?.rendition()),
    metadata: () => {
      const durationMs = (element.duration ?? 0) * 1000;
      const streamType = attempt(() => probe?.streamType()) ?? streamTypeOf(durationMs);
      const { location, navigator, screen }: Partial<typeof globalThis> = globalThis;
      return {
        sourceUrl: url(),
        // Some engines give a growing live window a finite duration.
        durationMs: streamType === 'vod' ? Math.round(durationMs) : undefined,
        streamType,
        // What the browser plays by itself is a playlist or a file.
        engine: probe?.name ?? (publicUrl(element.currentSrc)?.endsWith('.m3u8') ? 'native' : 'file'),
        pageUrl: location?.href,
        language: navigator?.language,
        screenWidth: screen?.width,
        screenHeight: screen?.height,
      };
    },
  };
};

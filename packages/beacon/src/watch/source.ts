import type { Rendition, ViewMetadata } from '@playhead/contract/beats';
import type { EngineProbe } from '../engine/engine-probe.ts';
import { attempt } from '../guard.ts';
import type { Watched } from './read-element.ts';
import { publicUrl } from './wire-metadata.ts';

/** What is loaded into an element, as far as the engine or the element can tell. */
export interface Source {
  /** Its address without query and fragment; two loads of one content have the same. A `blob:` of MediaSource is nobody's address. */
  readonly url: () => string | undefined;
  readonly rendition: () => Rendition | undefined;
  /** How far behind now a live stream is. */
  readonly liveLatencyMs: () => number | undefined;
  readonly metadata: () => Readonly<Record<string, unknown>>;
}

const streamTypeOf = (durationMs: number): ViewMetadata['streamType'] => {
  if (durationMs > 0) return Number.isFinite(durationMs) ? 'vod' : 'live';
  return undefined;
};

/** Engines keep addresses as they were given. */
const absolute = (address: string | undefined): string | undefined =>
  attempt(() => (address ? new URL(address, document.baseURI).href : undefined)) ?? address;

/** The source of `element`, which what `probe` gives knows better where there is one. */
export const createSource = (element: Watched, probe: () => EngineProbe | undefined): Source => {
  const url = () => publicUrl(attempt(() => absolute(probe()?.source())) ?? attempt(() => element.currentSrc));
  return {
    url,
    rendition: () => attempt(() => probe()?.rendition()),
    liveLatencyMs: () => attempt(() => probe()?.liveLatencyMs?.()),
    metadata: () => {
      const durationMs = attempt(() => Number(element.duration) * 1000) ?? Number.NaN;
      const streamType = attempt(() => probe()?.streamType()) ?? streamTypeOf(durationMs);
      return {
        sourceUrl: url(),
        // Some engines give a growing live window a finite duration.
        durationMs: streamType === 'vod' && Number.isFinite(durationMs) ? Math.round(durationMs) : undefined,
        streamType,
        // What the browser plays by itself is a playlist or a file.
        engine: attempt(() => probe()?.name) ?? (publicUrl(element.currentSrc)?.endsWith('.m3u8') ? 'native' : 'file'),
        ...attempt(() => probe()?.media?.()),
      };
    },
  };
};

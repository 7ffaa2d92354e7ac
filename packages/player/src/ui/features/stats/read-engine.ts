/** What an engine tells of itself, as far as it does. */
export interface EngineFigures {
  readonly bandwidthBps?: number | undefined;
  readonly codecs?: string | undefined;
  readonly latencySeconds?: number | undefined;
}

/** hls.js, as far as it is read here. */
interface HlsShape {
  readonly bandwidthEstimate: number;
  readonly latency: number;
  readonly currentLevel: number;
  readonly levels: readonly { readonly videoCodec?: string; readonly audioCodec?: string }[];
}

/** Shaka, as far as it is read here. */
interface ShakaShape {
  readonly getStats: () => { readonly estimatedBandwidth: number; readonly liveLatency: number };
  readonly getVariantTracks: () => readonly { readonly active: boolean; readonly codecs: string | null }[];
}

/** Reads the figures of whichever engine plays, known by its shape. */
export function readEngine(instance: object | undefined): EngineFigures {
  if (isHls(instance)) return readHls(instance);
  return isShaka(instance) ? readShaka(instance) : {};
}

const isHls = (instance: object | undefined): instance is HlsShape =>
  instance !== undefined && 'bandwidthEstimate' in instance;
const isShaka = (instance: object | undefined): instance is ShakaShape =>
  instance !== undefined && 'getVariantTracks' in instance;

function readHls({ bandwidthEstimate, latency, levels, currentLevel }: HlsShape): EngineFigures {
  const level = levels[currentLevel];
  return {
    bandwidthBps: finite(bandwidthEstimate),
    codecs: [level?.videoCodec, level?.audioCodec].filter(Boolean).join(', '),
    latencySeconds: finite(latency),
  };
}

function readShaka(instance: ShakaShape): EngineFigures {
  const { estimatedBandwidth, liveLatency } = instance.getStats();
  return {
    bandwidthBps: finite(estimatedBandwidth),
    codecs: instance.getVariantTracks().find(({ active }) => active)?.codecs ?? '',
    latencySeconds: finite(liveLatency),
  };
}

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

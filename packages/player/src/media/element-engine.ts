import type { FailureReason } from '../core/failures.ts';
import { PLAIN_ENGINE } from '../core/state.ts';
import { diagnose } from './diagnose.ts';
import type { Engine, EngineHost } from './engine.ts';

const MEDIA_ERR_NETWORK = 2;
const MEDIA_ERR_DECODE = 3;

/** Makes the engine that leaves everything to the media element: files, and HLS on iPhones. */
export function createElementEngine(name: 'file' | 'native'): (host: EngineHost) => Engine {
  return (host) => {
    const { media } = host;
    const ending = new AbortController();
    media.addEventListener('error', () => void reportError(host, ending.signal), { signal: ending.signal });
    return {
      name,
      load(url, fromSeconds) {
        media.src = url;
        if (fromSeconds > 0) media.currentTime = fromSeconds;
        host.changed(PLAIN_ENGINE);
      },
      expectPlay: () => undefined,
      selectRendition: () => undefined,
      selectAudioTrack: () => undefined,
      liveEdgeSeconds: () => undefined,
      destroy() {
        ending.abort();
        emptyMedia(media);
      },
    };
  };
}

/** Takes the source away from a media element and frees what it holds. */
export function emptyMedia(media: HTMLMediaElement): void {
  media.removeAttribute('src');
  media.load();
}

async function reportError(host: EngineHost, signal: AbortSignal): Promise<void> {
  const code = host.media.error?.code ?? 0;
  const reason = await reasonOf(code, host.media.currentSrc, signal);
  if (!signal.aborted) host.failed(reason, { fatal: true, detail: `MediaError ${code}` });
}

async function reasonOf(code: number, url: string, signal: AbortSignal): Promise<FailureReason> {
  if (code === MEDIA_ERR_NETWORK) return { kind: 'network' };
  if (code === MEDIA_ERR_DECODE) return { kind: 'media' };
  return diagnose(url, signal);
}

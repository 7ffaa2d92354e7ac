import Hls, { type ErrorData, type LevelDetails } from 'hls.js';
import { dropTrackSources } from '../drop-track-sources.ts';
import type { CreateEngine, Engine, EngineHost } from '../engine.ts';
import type { HeadStart, RunningSource } from '../head-start.ts';
import { rememberBandwidth } from '../start/bandwidth-memory.ts';
import { createEarlyLoader } from './early-loader.ts';
import { goOnSeconds } from './go-on.ts';
import { hlsConfig, PLAY_BUFFER_SECONDS } from './hls-config.ts';
import { isWorthTelling, reasonOfHlsError } from './hls-failure.ts';
import { hlsProtection } from './hls-protection.ts';
import { createRecovery } from './hls-recovery.ts';
import { readHls } from './hls-state.ts';
import { levelOf, takeOver, takingOver } from './take-over.ts';

/** Makes the engine that plays HLS through hls.js and Media Source Extensions. */
export const createHlsEngine: CreateEngine = async (host, headStart) => {
  const begun = headStart?.running();
  const goOn = begun && (await goOnSeconds(host.media, begun));
  // What is under way may break at any time.
  const running = headStart?.running();
  return new HlsEngine(host, headStart, running && { ...running, goOnSeconds: goOn });
};

const STATE_EVENTS = [
  Hls.Events.MANIFEST_PARSED,
  Hls.Events.LEVELS_UPDATED,
  Hls.Events.LEVEL_SWITCHED,
  Hls.Events.AUDIO_TRACKS_UPDATED,
  Hls.Events.AUDIO_TRACK_SWITCHED,
] as const;

/** What plays already, and from where to go on with it. */
interface Running extends RunningSource {
  readonly goOnSeconds: number | undefined;
}

class HlsEngine implements Engine {
  readonly name = 'hls.js';
  readonly #host: EngineHost;
  readonly #hls: Hls;
  readonly #recovery = createRecovery();
  readonly #keepTrackSources: () => void;
  #headStart: HeadStart | undefined;
  #running: Running | undefined;
  #isAttached = false;
  #restart: ReturnType<typeof setTimeout> | undefined;

  constructor(host: EngineHost, headStart: HeadStart | undefined, running: Running | undefined) {
    this.#host = host;
    this.#headStart = headStart;
    this.#running = running;
    const isAttached = () => this.#isAttached;
    this.#hls = new Hls({
      ...hlsConfig(host.workerUrl),
      ...(host.protection && hlsProtection(host.protection)),
      ...(headStart && {
        loader: createEarlyLoader(headStart.answers, () => (isAttached() ? undefined : running?.goOnSeconds)),
      }),
      ...(running && takingOver(running, isAttached)),
    });
    this.#keepTrackSources = dropTrackSources(host.media);
    for (const event of STATE_EVENTS) this.#hls.on(event, this.#tell);
    this.#hls.on(Hls.Events.FRAG_BUFFERED, this.#buffered);
    this.#hls.on(Hls.Events.MEDIA_ATTACHED, () => {
      this.#isAttached = true;
    });
    this.#hls.on(Hls.Events.LEVEL_LOADED, (_, { details }) => this.#spareWorker(details));
    this.#hls.on(Hls.Events.ERROR, (_, error) => this.#handle(error));
  }

  get instance(): object {
    return this.#hls;
  }

  load(url: string, fromSeconds: number): void {
    this.#hls.config.startPosition = fromSeconds > 0 ? fromSeconds : -1;
    // Captions are drawn by the player, so tracks are filled and never shown by the browser.
    this.#hls.subtitleDisplay = false;
    this.#headStart?.letGo();
    this.#hls.loadSource(url);
    if (this.#running) takeOver(this.#hls, this.#host.media, this.#running);
    else this.#hls.attachMedia(this.#host.media);
  }

  expectPlay(): void {
    this.#hls.config.maxBufferLength = PLAY_BUFFER_SECONDS;
  }

  selectRendition(index: number | 'auto'): void {
    this.#hls.nextLevel = index === 'auto' ? -1 : index;
    this.#tell();
  }

  selectAudioTrack(index: number): void {
    this.#hls.audioTrack = index;
  }

  liveEdgeSeconds(): number | undefined {
    return this.#hls.liveSyncPosition ?? undefined;
  }

  destroy(): void {
    clearTimeout(this.#restart);
    this.#keepTrackSources();
    this.#hls.destroy();
  }

  readonly #tell = (): void => {
    const state = readHls(this.#hls);
    const running = this.#running;
    // What plays when hls.js takes over is none of its fragments.
    const current = running && state.current < 0 ? levelOf(this.#hls, running) : state.current;
    if (state.current >= 0) this.#forgetStart();
    this.#host.changed({ ...state, current });
  };

  #forgetStart(): void {
    this.#headStart?.answers.clear();
    this.#headStart = undefined;
    this.#running = undefined;
  }

  readonly #buffered = (): void => {
    this.#recovery.loaded();
    rememberBandwidth(() => localStorage, this.#hls.bandwidthEstimate, Date.now());
  };

  /** Only MPEG-TS has to be repackaged. Fragmented MP4, known by its init segment, goes through as it is and needs no worker. */
  #spareWorker({ fragments }: LevelDetails): void {
    if (fragments[0]?.initSegment) this.#hls.config.enableWorker = false;
  }

  #handle(error: ErrorData): void {
    const remedy = error.fatal ? this.#recovery.remedyFor(error) : undefined;
    if (remedy?.action === 'give_up') this.#giveUp(error);
    else if (isWorthTelling(error)) this.#host.failed(reasonOfHlsError(error), { fatal: false, detail: error.details });
    if (remedy?.action === 'recover_media') this.#hls.recoverMediaError();
    if (remedy?.action === 'restart_loading') this.#restart = setTimeout(() => this.#hls.startLoad(), remedy.afterMs);
  }

  #giveUp(error: ErrorData): void {
    const isLive = this.#host.media.duration === Number.POSITIVE_INFINITY;
    const reason = reasonOfHlsError(error);
    this.#hls.stopLoad();
    // A live stream whose playlist is gone has ended or not begun.
    const isOffline = isLive && reason.kind === 'http' && reason.status === 404;
    this.#host.failed(isOffline ? { kind: 'live_offline' } : reason, { fatal: true, detail: error.details });
  }
}

import shaka from 'shaka-player/dist/shaka-player.dash-es2021.js';
import { dropTrackSources } from '../drop-track-sources.ts';
import { emptyMedia } from '../element-engine.ts';
import type { Engine, EngineHost } from '../engine.ts';
import { recallBandwidth, rememberBandwidth } from '../start/bandwidth-memory.ts';
import { dashConfig, PLAY_BUFFER_SECONDS } from './dash-config.ts';
import type { ShakaError } from './dash-failure.ts';
import { isCritical, isInterruption, isManifestGone, isShakaError, reasonOfShakaError } from './dash-failure.ts';
import { protectDash } from './dash-protection.ts';
import { createRecovery } from './dash-recovery.ts';
import { listRenditions, type Quality, readDash } from './dash-state.ts';
import { HiddenTextDisplayer } from './hidden-text-displayer.ts';

const DASH_MIME = 'application/dash+xml';

/** Seconds of the old quality that play on when another is chosen: two segments, so that nothing stalls. */
const KEPT_AT_SWITCH_SECONDS = 4;

const STATE_EVENTS = ['trackschanged', 'variantchanged', 'adaptation', 'abrstatuschanged', 'audiotrackschanged'];

/** Makes the engine that plays DASH through Shaka and Media Source Extensions. */
export function createDashEngine(host: EngineHost): Engine {
  // Shaka asks browsers what they play; those that don't tell in full are helped out. Nothing else of the page is touched.
  shaka.polyfill.MediaCapabilities.install();
  return new DashEngine(host);
}

class DashEngine implements Engine {
  readonly name = 'shaka';
  readonly #host: EngineHost;
  /** Without a media element until `load`: what is not attached leaves the element to others when it ends. */
  readonly #player = new shaka.Player();
  readonly #recovery = createRecovery();
  readonly #keepTrackSources: () => void;
  #chosen: Quality | 'auto' = 'auto';
  #onScreen: Quality | undefined;
  #isOver = false;

  constructor(host: EngineHost) {
    this.#host = host;
    this.#keepTrackSources = dropTrackSources(host.media);
    const player = this.#player;
    player.configure({
      ...dashConfig(recallBandwidth(() => localStorage, Date.now())),
      textDisplayFactory: (of: shaka.Player) => new HiddenTextDisplayer(of),
    });
    if (host.protection) protectDash(player, host.protection);
    for (const event of STATE_EVENTS) player.addEventListener(event, this.#tell);
    player.addEventListener('mediaqualitychanged', (event) => this.#show(event));
    player.addEventListener('segmentappended', this.#loaded);
    player.addEventListener('error', (event) => this.#handle((event as unknown as { detail: unknown }).detail));
  }

  load(url: string, fromSeconds: number): void {
    void this.#load(url, fromSeconds).catch((error: unknown) => this.#handle(error));
  }

  expectPlay(): void {
    this.#player.configure('streaming.bufferingGoal', PLAY_BUFFER_SECONDS);
  }

  selectRendition(index: number | 'auto'): void {
    const track = index === 'auto' ? undefined : listRenditions(this.#player)[index];
    this.#chosen = track ?? 'auto';
    this.#player.configure('abr.enabled', track === undefined);
    if (track) this.#player.selectVideoTrack(track, true, KEPT_AT_SWITCH_SECONDS);
    this.#tell();
  }

  selectAudioTrack(index: number): void {
    const track = this.#player.getAudioTracks()[index];
    if (track) this.#player.selectAudioTrack(track);
  }

  liveEdgeSeconds(): number | undefined {
    return this.#player.isLive() ? this.#player.seekRange().end : undefined;
  }

  async destroy(): Promise<void> {
    this.#isOver = true;
    this.#keepTrackSources();
    // Shaka takes a while to leave; playback ends at once.
    emptyMedia(this.#host.media);
    await this.#player.destroy();
  }

  async #load(url: string, fromSeconds: number): Promise<void> {
    await this.#player.attach(this.#host.media);
    await this.#player.load(url, fromSeconds > 0 ? fromSeconds : null, DASH_MIME);
    this.#tell();
  }

  readonly #tell = (): void => {
    if (!this.#isOver) this.#host.changed(readDash(this.#player, this.#chosen, this.#onScreen));
  };

  #show(event: object): void {
    const { mediaQuality } = event as { readonly mediaQuality: Quality & { readonly contentType: string } };
    if (mediaQuality.contentType !== 'video') return;
    this.#onScreen = mediaQuality;
    this.#tell();
  }

  readonly #loaded = (): void => {
    this.#recovery.loaded();
    rememberBandwidth(() => localStorage, this.#player.getStats().estimatedBandwidth, Date.now());
  };

  #handle(error: unknown): void {
    if (this.#isOver) return;
    if (!isShakaError(error)) this.#giveUp({ kind: 'unknown' }, String(error));
    else if (!isInterruption(error)) this.#answer(error);
  }

  #answer(error: ShakaError): void {
    const detail = `Shaka ${error.code}`;
    if (this.#player.isLive() && isManifestGone(error)) this.#giveUp({ kind: 'live_offline' }, detail);
    else if (this.#isSurvived(error)) this.#host.failed(reasonOfShakaError(error), { fatal: false, detail });
    else this.#giveUp(reasonOfShakaError(error), detail);
  }

  /** Does it go on, by itself or because we have it try again? */
  #isSurvived(error: ShakaError): boolean {
    if (!isCritical(error)) return true;
    const remedy = this.#recovery.remedyFor(error);
    return remedy.action === 'retry' && this.#player.retryStreaming(remedy.afterSeconds);
  }

  #giveUp(reason: ReturnType<typeof reasonOfShakaError>, detail: string): void {
    this.#isOver = true;
    this.#host.failed(reason, { fatal: true, detail });
  }
}

import type { PlayerLanguage, PlaylistItem, ResolvedOptions } from '@playhead/contract/options';
import type { Emitter } from '../core/emitter.ts';
import type { PlayerEvents } from '../core/events.ts';
import { codeOf, type Failure, type FailureReason } from '../core/failures.ts';
import { chooseLanguage } from '../core/language.ts';
import { PLAYBACK_EVENTS, readPlayback } from '../core/playback.ts';
import { append, createPlaylist, currentItem, type Playlist, prepend, step } from '../core/playlist.ts';
import { type EngineState, PLAIN_ENGINE, type PlayerState } from '../core/state.ts';
import { createStore, type Store } from '../core/store.ts';
import { clamp, timelineOf } from '../core/timeline.ts';
import { NOTHING_WATCHED, watch } from '../core/viewing-time.ts';
import { attemptPlay, autoplay } from '../media/autoplay.ts';
import { type CaptionTracks, createCaptionTracks } from '../media/caption-tracks.ts';
import type { Protection } from '../media/drm/protection.ts';
import type { Engine, EngineHost } from '../media/engine.ts';
import { openEngine, planEngine, planProtected } from '../media/open-engine.ts';
import type { Start } from '../media/start/starter.ts';
import { pauseWhileHidden } from './auto-pause.ts';
import { errorEventOf, prepareErrorTexts } from './error-event.ts';
import { initialState } from './initial-state.ts';
import { announceMediaEvent } from './media-events.ts';
import type { Observer } from './ports.ts';

/** What a player is made of. */
export interface PlayerSetup {
  readonly media: HTMLVideoElement;
  readonly options: ResolvedOptions;
  /** Where its events go. */
  readonly events: Emitter<PlayerEvents>;
  readonly workerUrl?: string | undefined;
  /** Gives the beginning of a stream that is being fetched already, once. */
  readonly takeStart?: ((url: string) => Promise<Start> | undefined) | undefined;
}

/**
 * Plays a playlist in a media element. Its methods are requests; what came of them is in `state`, which follows the media's
 * own events and nothing else.
 */
export class Player {
  readonly media: HTMLVideoElement;
  readonly state: Store<PlayerState>;
  readonly events: Emitter<PlayerEvents>;
  readonly captions: CaptionTracks;
  readonly #workerUrl: string | undefined;
  readonly #takeStart: PlayerSetup['takeStart'];
  readonly #ending = new AbortController();
  #options: ResolvedOptions;
  #observer: Observer | undefined;
  /** An engine that has yet to let go of the media element. */
  #leaving: Promise<void> | undefined;
  #engine: Engine | undefined;
  /** The present load; what an earlier one brings late is ignored. */
  #loading = new AbortController();
  #viewing = NOTHING_WATCHED;
  #isReady = false;
  #isStarted = false;
  #isAttempting = false;
  #runsOn: boolean | undefined;
  /** Where an item begins that nobody has asked for a place in, in seconds. */
  startAt: (item: PlaylistItem) => number = () => 0;
  /** What is between the end of an item and the next one; nothing goes on at once. */
  beforeNext: (() => void) | undefined;

  constructor({ media, options, events, workerUrl, takeStart }: PlayerSetup) {
    this.media = media;
    this.#options = options;
    this.#workerUrl = workerUrl;
    this.#takeStart = takeStart;
    this.state = createStore(initialState(media, options));
    this.events = events;
    this.captions = createCaptionTracks(media, () => this.state.patch({ captions: this.captions.read() }));
    const { signal } = this.#ending;
    for (const name of PLAYBACK_EVENTS) media.addEventListener(name, () => this.#follow(name), { signal });
    pauseWhileHidden(media, () => this.#options.autoPause, signal);
    media.muted = options.muted;
  }

  get options(): ResolvedOptions {
    return this.#options;
  }

  /** The language of its texts. */
  get language(): PlayerLanguage {
    return chooseLanguage(this.#options.lang, navigator.languages);
  }

  get isStarted(): boolean {
    return this.#isStarted;
  }

  /** Shows that something is going on before it may start. */
  await(): void {
    this.state.patch({ failure: undefined, wishesToPlay: this.#options.autostart });
  }

  /**
   * Begins: loads the first item, and plays it if the options say so or someone has asked to meanwhile.
   *
   * @param observer follows it for reports.
   */
  start(observer?: Observer): void {
    this.#observer = observer;
    this.#isStarted = true;
    const { playlist, wishesToPlay } = this.state.get();
    this.#load(playlist, this.#options.autostart || wishesToPlay);
  }

  /** Ends with a failure before it has begun. Nothing is loaded. */
  refuse(failure: Failure): void {
    void this.#end(failure);
  }

  /** Takes other options. Another playlist begins at once, everything else goes on. */
  setOptions(options: ResolvedOptions): void {
    const before = this.#options;
    this.#options = options;
    if (options.muted !== before.muted) this.media.muted = options.muted;
    if (isSame(options.playlist, before.playlist) && options.playIndex === before.playIndex) return;
    const playlist = createPlaylist(options.playlist, options.playIndex);
    if (this.#isStarted) this.#load(playlist, options.autostart);
    else this.state.patch({ playlist });
  }

  play(): void {
    const { failure } = this.state.get();
    if (failure) return;
    this.state.patch({ wishesToPlay: true });
    this.#engine?.expectPlay();
    void attemptPlay(this.media).then((outcome) => outcome === 'refused' && this.state.patch({ wishesToPlay: false }));
  }

  pause(): void {
    this.state.patch({ wishesToPlay: false });
    this.media.pause();
  }

  toggle(): void {
    if (this.media.paused) this.play();
    else this.pause();
  }

  /** @param seconds position in the content; kept within what can be reached. */
  seekTo(seconds: number): void {
    const { startSeconds, endSeconds } = timelineOf(readPlayback(this.media));
    this.media.currentTime = clamp(seconds, startSeconds, endSeconds);
  }

  seekBy(seconds: number): void {
    this.seekTo(this.media.currentTime + seconds);
  }

  /** Jumps to the newest moment of a live stream. */
  goLive(): void {
    const { endSeconds } = timelineOf(readPlayback(this.media));
    this.seekTo(this.#engine?.liveEdgeSeconds() ?? endSeconds);
    this.play();
  }

  /** @param volume 0 to 1; anything above 0 ends muting. */
  setVolume(volume: number): void {
    this.media.volume = clamp(volume, 0, 1);
    this.setMuted(this.media.volume === 0);
  }

  setMuted(isMuted: boolean): void {
    this.media.muted = isMuted;
    if (!isMuted && this.media.volume === 0) this.media.volume = 1;
  }

  setRate(rate: number): void {
    this.media.playbackRate = rate;
  }

  selectRendition(index: number | 'auto'): void {
    this.#engine?.selectRendition(index);
  }

  selectAudioTrack(index: number): void {
    this.#engine?.selectAudioTrack(index);
  }

  /** Goes to another item, if there is one. */
  step(direction: 1 | -1): void {
    const next = step(this.state.get().playlist, direction, this.#options.repeat);
    if (next) this.goTo(next.index, direction);
  }

  /** Plays an item of the playlist. @param direction what listeners are told. */
  goTo(index: number, direction: 1 | -1): void {
    const { items } = this.state.get().playlist;
    const item = items[index];
    if (!item) return;
    this.#load({ items, index }, true);
    this.events.emit(direction === 1 ? 'nextTrack' : 'prevTrack', item);
  }

  /** Does the next item play by itself? */
  get runsOn(): boolean {
    return this.#runsOn ?? this.#options.autostart;
  }

  runOn(isWanted: boolean): void {
    this.#runsOn = isWanted;
  }

  /** What plays now, for those who look closely. */
  get engine(): Pick<Engine, 'name' | 'instance'> | undefined {
    return this.#engine;
  }

  append(item: PlaylistItem): void {
    this.#extend(append(this.state.get().playlist, item));
  }

  prepend(item: PlaylistItem): void {
    this.#extend(prepend(this.state.get().playlist, item));
  }

  /** Tries again after a failure, from where playback was. */
  retry(): void {
    this.#load(this.state.get().playlist, true, this.media.currentTime);
  }

  /** Ends everything: listeners, engine, timers; the media element is left empty. */
  destroy(): void {
    this.#loading.abort();
    this.#ending.abort();
    this.#observer?.stop();
    this.captions.destroy();
    this.#leave();
  }

  #leave(): void {
    this.#leaving = this.#engine?.destroy() ?? this.#leaving;
    this.#engine = undefined;
  }

  #extend(playlist: Playlist): void {
    const wasEmpty = this.state.get().playlist.items.length === 0;
    if (wasEmpty) this.#load(playlist, this.#options.autostart);
    else this.state.patch({ playlist });
  }

  #load(playlist: Playlist, wishesToPlay: boolean, wantedSeconds?: number): void {
    const item = currentItem(playlist);
    const fromSeconds = wantedSeconds ?? (item ? this.startAt(item) : 0);
    // Told first: what the media element does from here on belongs to the new item.
    if (item) this.#observer?.loading({ media: this.media, item, playsByItself: wishesToPlay });
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#leave();
    this.state.patch({ playlist, failure: undefined, engine: PLAIN_ENGINE, wishesToPlay: false });
    if (!item) return;
    this.media.poster = item.poster ?? '';
    this.captions.load(item.vtt ?? [], item.srt ?? []);
    this.state.patch({ wishesToPlay });
    if (item.drm) void this.#planProtected(item, fromSeconds);
    else this.#plan(item, fromSeconds);
    // An engine that is still to come must not hide when playing was asked for.
    if (wishesToPlay && this.media.paused) void this.#autoplay();
  }

  async #planProtected(item: PlaylistItem, fromSeconds: number): Promise<void> {
    const { signal } = this.#loading;
    const choice = await planProtected(item);
    if (signal.aborted) return;
    if (choice.ok) this.#plan(choice, fromSeconds, choice.protection);
    else this.#fail(choice.reason, choice.detail, true);
  }

  #plan({ file, type }: Source, fromSeconds: number, protection?: Protection): void {
    const plan = planEngine(this.media, file, type, !!protection);
    if (plan.ok) {
      this.#observer?.engine(plan.engine);
      this.#open(plan.engine, plan.url, fromSeconds, protection);
    } else {
      this.#fail(plan.reason, plan.detail, true);
    }
  }

  #open(name: Engine['name'], url: string, fromSeconds: number, protection?: Protection): void {
    const { signal } = this.#loading;
    const isCurrent = () => !signal.aborted;
    const begin = (engine: Engine | undefined) => {
      if (!isCurrent()) void engine?.destroy();
      else if (engine) this.#begin(engine, url, fromSeconds);
      else this.#fail({ kind: 'network' }, 'engine not loaded', true);
    };
    const host: EngineHost = {
      media: this.media,
      workerUrl: this.#workerUrl,
      protection,
      changed: (state) => isCurrent() && this.#engineChanged(state),
      failed: (reason, { fatal, detail }) => isCurrent() && this.#fail(reason, detail, fatal),
    };
    const open = () => openEngine(name, host, signal, fromSeconds > 0 ? undefined : this.#takeStart?.(url));
    const engine = this.#leaving ? this.#leaving.then(() => (isCurrent() ? open() : undefined)) : open();
    if (engine instanceof Promise) void engine.then(begin);
    else begin(engine);
  }

  #begin(engine: Engine, url: string, fromSeconds: number): void {
    this.#engine = engine;
    const { wishesToPlay } = this.state.get();
    const isToPlay = wishesToPlay || !this.media.paused;
    if (isToPlay) engine.expectPlay();
    if (engine.instance) this.#observer?.opened?.(engine.instance);
    engine.load(url, fromSeconds);
    if (!isToPlay || !this.media.paused) return;
    // Given a source, an element may forget that it was to play.
    this.state.patch({ wishesToPlay: true });
    void this.#autoplay();
  }

  /** One attempt at a time: two would undo each other's muting. */
  async #autoplay(): Promise<void> {
    if (this.#isAttempting) return;
    this.#isAttempting = true;
    const { signal } = this.#loading;
    const outcome = await autoplay(this.media);
    this.#isAttempting = false;
    if (this.#ending.signal.aborted) return;
    if (outcome === 'muted') this.state.patch({ mutedByBrowser: true });
    if (outcome === 'refused' && !signal.aborted) this.state.patch({ wishesToPlay: false });
    const isCutShort = outcome === 'superseded' || outcome === 'muted';
    if (isCutShort && this.state.get().wishesToPlay && this.media.paused) void this.#autoplay();
  }

  #engineChanged(engine: EngineState): void {
    const before = this.state.get().engine;
    this.state.patch({ engine });
    const rendition = engine.renditions[engine.current];
    if (rendition && engine.current !== before.current) this.#observer?.rendition(rendition);
  }

  #fail(reason: FailureReason, detail: string, isFatal: boolean): void {
    const failure: Failure = { code: codeOf(reason), detail };
    this.#observer?.failed(failure, isFatal);
    if (isFatal) void this.#end(failure);
  }

  async #end({ code }: Failure): Promise<void> {
    const { signal } = this.#loading;
    this.media.pause();
    this.state.patch({ wishesToPlay: false });
    const failure = await errorEventOf(code, this.language);
    if (signal.aborted) return;
    this.state.patch({ failure });
    this.events.emit('error', failure);
  }

  #follow(name: string): void {
    const playback = readPlayback(this.media);
    this.#viewing = watch(this.#viewing, playback.currentSeconds, !playback.paused && !playback.seeking);
    this.state.patch({ playback, ...this.#settled(name) });
    if (name === 'loadedmetadata' && !this.#isReady) this.#announceReady();
    announceMediaEvent(name, this.events, playback, this.#viewing);
    if (name === 'playing') prepareErrorTexts();
    if (name === 'ended') this.#goOn();
  }

  /** What is settled by an event: a wish to play by playing, the browser's muting by a viewer who unmutes. */
  #settled(name: string): Partial<PlayerState> {
    if (name === 'playing') return { wishesToPlay: false };
    return name === 'volumechange' && !this.media.muted ? { mutedByBrowser: false } : {};
  }

  #announceReady(): void {
    this.#isReady = true;
    this.events.emit('ready', undefined);
  }

  #goOn(): void {
    const { playlist } = this.state.get();
    if (this.runsOn && step(playlist, 1, this.#options.repeat)) {
      if (this.beforeNext) this.beforeNext();
      else this.step(1);
    } else if (this.#options.repeat) this.play();
  }
}

type Source = Pick<PlaylistItem, 'file' | 'type'>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

import type { OptionsDocument, PlayerOptions, PlaylistItem, ResolvedOptions } from '@playhead/contract/options';
import { createEmitter } from '../core/emitter.ts';
import type { PlayerEventName, PlayerEvents } from '../core/events.ts';
import type { PlayerPorts } from '../player/ports.ts';
import { sharedSheet } from '../ui/styles/sheet.ts';
import { ATTRIBUTES, optionsOfAttributes } from './attributes.ts';
import { Session } from './session.ts';

/** Which controls to show; what isn't named stays as it is. */
export type ControlStates = Partial<ResolvedOptions['controlBtn']>;

/** Stands in where there is no document, so that a server can import this file. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<playhead-player>`: a player as an element. It plays while it is in the document. Its methods and events are VPE's; each
 * event is also dispatched as a `CustomEvent` of the same name with the payload as `detail`, and once more as `playhead` with
 * `{ type, data }`, for who wants all of them. They don't bubble.
 *
 * Parts for `::part()`: `frame`, `video`, `control-bar`, `button`, one of each control (`play-button`, `seek-bar`, …),
 * `thumbnail`, `time`, `title`, `captions`, `menu`, `muted-notice`, `spinner`, `error`, `retry-button`.
 *
 * Custom properties: `--playhead-accent`, `-text`, `-surface`, `-background`, `-radius`, `-font`, `-control-size`,
 * `-aspect-ratio`, `-caption-size`, `-caption-color`, `-caption-background`.
 */
export class PlayheadPlayerElement extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  readonly #events = createEmitter<PlayerEvents>((error) => globalThis.reportError(error));
  #session: Session | undefined;
  #options: PlayerOptions = {};
  #controls: ControlStates = {};
  #isRefreshDue = false;
  #isDestroyed = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sharedSheet()];
    this.#events.all((type, data) => {
      this.dispatchEvent(new CustomEvent(type, { detail: data }));
      this.dispatchEvent(new CustomEvent('playhead', { detail: { type, data } }));
    });
    this.#takeEarlyOptions();
  }

  /** What the element asks of the world around it; see `definePlayer`. */
  protected get ports(): PlayerPorts {
    return {};
  }

  /** The page's options. They go before the attributes, and both before the server's. */
  get options(): PlayerOptions {
    return this.#options;
  }

  set options(options: PlayerOptions) {
    this.#options = options;
    this.#refreshSoon();
  }

  /** The media element, while there is a player. */
  get media(): HTMLVideoElement | undefined {
    return this.#session?.player.media;
  }

  connectedCallback(): void {
    if (this.#isDestroyed || this.#session || !this.shadowRoot) return;
    this.#session = new Session({
      host: this,
      root: this.shadowRoot,
      ports: this.ports,
      events: this.#events,
      documents: (server) => this.#documents(server),
    });
  }

  /** An element that is only moved is back in the document by the next microtask, and plays on. */
  disconnectedCallback(): void {
    queueMicrotask(() => !this.isConnected && this.#end());
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#session) return;
    if (name === 'access-key') {
      this.#end();
      this.connectedCallback();
    } else {
      this.#refreshSoon();
    }
  }

  play(): void {
    this.#session?.player.play();
  }

  pause(): void {
    this.#session?.player.pause();
  }

  /**
   * Says where playback is, and seeks.
   *
   * @param seconds where to seek to; text is read as a number.
   * @returns the position before, in seconds.
   */
  currentTime(seconds?: number | string): number {
    const before = this.media?.currentTime ?? 0;
    if (seconds !== undefined && Number.isFinite(Number(seconds))) this.#session?.player.seekTo(Number(seconds));
    return before;
  }

  /** Mutes or unmutes; without an argument, the other of what is. */
  muted(isMuted = !this.media?.muted): void {
    this.#session?.player.setMuted(isMuted);
  }

  /**
   * Says the volume, and sets it.
   *
   * @param volume 0 to 1.
   * @returns the volume before.
   */
  volume(volume?: number): number {
    const before = this.media?.volume ?? 1;
    if (volume !== undefined) this.#session?.player.setVolume(volume);
    return before;
  }

  /** Enters or leaves full screen; without an argument, the other of what is. */
  fullscreen(isFull?: boolean): void {
    this.#session?.interface.presentation.fullscreen(isFull);
  }

  fullscreenOn(): void {
    this.fullscreen(true);
  }

  fullscreenOff(): void {
    this.fullscreen(false);
  }

  /** Enters or leaves picture-in-picture. */
  pip(): void {
    this.#session?.interface.presentation.pictureInPicture();
  }

  next(): void {
    this.#session?.player.step(1);
  }

  prev(): void {
    this.#session?.player.step(-1);
  }

  /** After an item the next one plays by itself, whatever `autostart` says. */
  nextSourceRunOn(): void {
    this.#session?.player.runOn(true);
  }

  /** After an item nothing plays by itself. */
  nextSourceRunOff(): void {
    this.#session?.player.runOn(false);
  }

  /** Adds an item at the end of the playlist. */
  addNextSource(item: PlaylistItem): void {
    this.#session?.player.append(item);
  }

  /** Adds an item at the front of the playlist. */
  addPrevSource(item: PlaylistItem): void {
    this.#session?.player.prepend(item);
  }

  /** Hides everything but the picture and its captions. */
  uiHidden(): void {
    this.#session?.showInterface(false);
  }

  uiVisible(): void {
    this.#session?.showInterface(true);
  }

  /** Shows the control bar until {@link controlBarDeactive}. */
  controlBarActive(): void {
    this.#session?.interface.activity.keep('page', true);
  }

  controlBarDeactive(): void {
    this.#session?.interface.activity.keep('page', false);
    this.#session?.interface.activity.rest();
  }

  /** Shows and hides single controls, e.g. `{ fullscreen: false }`. */
  controlBarBtnStateUpdate(states: ControlStates): void {
    this.#controls = { ...this.#controls, ...states };
    this.#session?.refresh();
  }

  on<Name extends PlayerEventName>(name: Name, listener: (payload: PlayerEvents[Name]) => void): void {
    this.#events.on(name, listener);
  }

  /** Like {@link on}; what it gives ends the listening. */
  addListener<Name extends PlayerEventName>(
    name: Name,
    listener: (payload: PlayerEvents[Name]) => void,
  ): { readonly remove: () => void } {
    this.on(name, listener);
    return { remove: () => this.off(name, listener) };
  }

  /** Removes a listener, or all of that name. */
  off<Name extends PlayerEventName>(name: Name, listener?: (payload: PlayerEvents[Name]) => void): void {
    this.#events.off(name, listener);
  }

  /** Ends the player for good and takes its element out of the document. */
  destroy(): void {
    this.#isDestroyed = true;
    this.#end();
    this.#events.clear();
    this.remove();
  }

  /** A page may set the property before the element is defined; it then hides the accessor. */
  #takeEarlyOptions(): void {
    if (!Object.hasOwn(this, 'options')) return;
    const { options } = this;
    Reflect.deleteProperty(this, 'options');
    this.options = options;
  }

  #end(): void {
    this.#session?.end();
    this.#session = undefined;
  }

  #documents(server: OptionsDocument): OptionsDocument[] {
    const attributes = optionsOfAttributes((name) => this.getAttribute(name));
    return [server, ...attributes, this.#options, { controlBtn: this.#controls }];
  }

  #refreshSoon(): void {
    if (this.#isRefreshDue) return;
    this.#isRefreshDue = true;
    queueMicrotask(() => {
      this.#isRefreshDue = false;
      this.#session?.refresh();
    });
  }
}

import { type OptionsDocument, resolveOptions } from '@playhead/contract/options';
import type { Emitter } from '../core/emitter.ts';
import type { PlayerEvents } from '../core/events.ts';
import { en, type Texts } from '../core/texts/en.ts';
import { textsOf } from '../core/texts/translate.ts';
import { Player } from '../player/player.ts';
import type { Admission, PlayerPorts } from '../player/ports.ts';
import { element } from '../ui/dom.ts';
import { type Interface, mountInterface } from '../ui/interface.ts';

/** What a session needs of its element. */
export interface SessionSetup {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly ports: PlayerPorts;
  readonly events: Emitter<PlayerEvents>;
  /** The options documents that count, those of the server and over them the page's, the weaker first. */
  readonly documents: (server: OptionsDocument) => readonly OptionsDocument[];
}

/** One life of a player in a page: from its element's arrival in the document until it leaves. */
export class Session {
  readonly player: Player;
  readonly #setup: SessionSetup;
  readonly #frame: HTMLElement;
  #documents: readonly OptionsDocument[];
  #server: OptionsDocument = {};
  #interface: Interface;
  #texts: Texts = en;
  #isEnded = false;

  constructor(setup: SessionSetup) {
    this.#setup = setup;
    const media = element('video', { part: 'video', playsinline: '', preload: 'metadata' });
    this.#frame = element('div', { class: 'frame', part: 'frame', role: 'group', tabindex: '-1' }, media);
    setup.root.replaceChildren(this.#frame);
    this.#documents = setup.documents({});
    this.player = new Player({
      media,
      options: resolveOptions(...this.#documents),
      events: setup.events,
      workerUrl: setup.ports.workerUrl,
      takeStart: setup.ports.takeStart,
    });
    this.#interface = this.#mount();
    this.#speak();
    this.#enter();
  }

  get interface(): Interface {
    return this.#interface;
  }

  /** Takes up options that have changed. */
  refresh(): void {
    const before = this.#documents;
    this.#documents = this.#setup.documents(this.#server);
    if (isSame(before, this.#documents)) return;
    this.player.setOptions(resolveOptions(...this.#documents));
    this.#remount();
    this.#speak();
  }

  /** Hides everything but the picture, or shows it again. */
  showInterface(isShown: boolean): void {
    this.#frame.classList.toggle('ui-hidden', !isShown);
  }

  /** Ends playback and leaves an empty shadow root. */
  end(): void {
    this.#isEnded = true;
    this.#interface.unmount();
    this.player.destroy();
    this.#setup.root.replaceChildren();
  }

  /** Asks to be admitted. An answer that is there at once is taken at once, so that nothing is drawn twice. */
  #enter(): void {
    const admission = this.#setup.ports.admit?.(this.#setup.host) ?? { ok: true, options: {} };
    if (admission instanceof Promise) {
      this.player.await();
      void admission.then((answer) => this.#take(answer));
    } else {
      this.#take(admission);
    }
  }

  /** What follows from the answer comes a little later: a page adds its listeners after it has created the element. */
  #take(admission: Admission): void {
    if (this.#isEnded) return;
    if (admission.ok) {
      this.#server = { ...admission.options };
      this.refresh();
    }
    queueMicrotask(() => !this.#isEnded && void this.#go(admission));
  }

  async #go(admission: Admission): Promise<void> {
    if (admission.ok && this.#needsPreparation()) await this.#prepare();
    if (this.#isEnded) return;
    if (admission.ok) this.player.start(admission.observer);
    else this.player.refuse({ code: admission.code, detail: admission.detail });
  }

  #needsPreparation(): boolean {
    return this.#documents.some((document) => Object.keys(document ?? {}).some((key) => BEFORE_START.has(key)));
  }

  /** Does what has to be done before the start, a chunk of its own; without it playback begins as if nothing were to be done. */
  async #prepare(): Promise<void> {
    const { player } = this;
    const loaded = await import('../ui/before-start/before-start.ts').catch(() => undefined);
    await loaded?.beforeStart({ player, frame: this.#frame, documents: this.#documents });
  }

  /** Takes up the texts of the viewer's language, as soon as they are there. */
  #speak(): void {
    const { language } = this.player;
    const texts = textsOf(language);
    if (texts instanceof Promise) {
      void texts.then((loaded) => language === this.player.language && this.#use(loaded));
    } else {
      this.#use(texts);
    }
  }

  #use(texts: Texts): void {
    if (texts === this.#texts || this.#isEnded) return;
    this.#texts = texts;
    this.#remount();
  }

  #remount(): void {
    this.#interface.unmount();
    this.#interface = this.#mount();
  }

  #mount(): Interface {
    return mountInterface({
      host: this.#setup.host,
      frame: this.#frame,
      player: this.player,
      texts: this.#texts,
      documents: this.#documents,
      retry: () => (this.player.isStarted ? this.player.retry() : this.#enter()),
    });
  }
}

/** Options that want something done before the start. */
const BEFORE_START: ReadonlySet<string> = new Set(['setStartTime', 'resume', 'rememberSettings', 'share']);

/** Documents of a page may hold anything; what can't be compared counts as another. */
function isSame(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

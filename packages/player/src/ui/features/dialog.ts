import { createIconButton } from '../button.ts';
import { element } from '../dom.ts';
import { createAdoption } from '../styles/adopt.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { CLOSE_ICON } from './feature-icons.ts';
import type { DialogName, FeatureScene, FillDialog } from './feature-scene.ts';

/** Something that opens over the picture. */
export interface Dialog {
  readonly toggle: (opener?: HTMLElement) => void;
}

const adopt = createAdoption(dialogStyles);
/** What stays when a viewer goes on with the player. */
const STAYS: ReadonlySet<DialogName> = new Set(['stats']);

/**
 * Creates a dialog, closed, and puts it into the frame. It takes the focus when it opens and gives it back when it closes; the rest of
 * the page stays within reach, so it is no modal one.
 */
export function createDialog(scene: FeatureScene, name: DialogName, fill: FillDialog): Dialog {
  adopt(scene.frame);
  return new OpenableDialog(scene, name, fill);
}

class OpenableDialog implements Dialog {
  readonly #scene: FeatureScene;
  readonly #name: DialogName;
  readonly #element: HTMLElement;
  readonly #content: ReturnType<FillDialog>;
  #opener: HTMLElement | undefined;
  #isOpen = false;

  constructor(scene: FeatureScene, name: DialogName, fill: FillDialog) {
    this.#scene = scene;
    this.#name = name;
    this.#content = fill(scene, { close: () => this.#close() });
    this.#element = this.#draw();
    const { frame, signal, player } = scene;
    frame.append(this.#element);
    frame.addEventListener('pointerdown', (event) => this.#closeFromOutside(event), { signal });
    signal.addEventListener(
      'abort',
      player.state.subscribe((state) => this.#isOpen && this.#content.update?.(state)),
    );
    signal.addEventListener('abort', () => {
      this.#close();
      this.#element.remove();
    });
  }

  toggle(opener?: HTMLElement): void {
    if (this.#isOpen) this.#close();
    else this.#open(opener);
  }

  #draw(): HTMLElement {
    const { title, content } = this.#content;
    const close = createIconButton('close-button', () => this.#close());
    close.show(CLOSE_ICON, this.#scene.say('close'));
    const head = element('div', { class: 'head' }, element('div', { class: 'heading' }, title), close.element);
    const about = { role: 'dialog', 'aria-label': title, tabindex: '-1', part: `dialog ${this.#name}` };
    const drawn = element('div', { class: `dialog ${this.#name}`, ...about }, head, ...content);
    drawn.hidden = true;
    drawn.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#close();
    });
    return drawn;
  }

  #open(opener?: HTMLElement): void {
    this.#opener = opener;
    this.#isOpen = true;
    this.#element.hidden = false;
    this.#content.update?.(this.#scene.player.state.get());
    this.#content.opened?.();
    if (!this.#element.contains(this.#focused())) this.#element.focus({ preventScroll: true });
    this.#tell();
  }

  #close(): void {
    if (!this.#isOpen) return;
    const hadFocus = this.#element.contains(this.#focused());
    this.#isOpen = false;
    this.#element.hidden = true;
    this.#content.closed?.();
    this.#tell();
    if (hadFocus) (this.#opener?.isConnected ? this.#opener : this.#scene.frame).focus({ preventScroll: true });
  }

  #tell(): void {
    if (this.#opener?.hasAttribute('aria-expanded')) {
      this.#opener.setAttribute('aria-expanded', String(this.#isOpen));
    }
    if (!STAYS.has(this.#name)) this.#scene.activity.keep(this.#name, this.#isOpen);
  }

  #closeFromOutside(event: Event): void {
    const path = event.composedPath();
    const isInside = path.includes(this.#element) || (this.#opener !== undefined && path.includes(this.#opener));
    if (!isInside && !STAYS.has(this.#name)) this.#close();
  }

  #focused(): Element | null {
    const root = this.#element.getRootNode();
    return root instanceof ShadowRoot ? root.activeElement : null;
  }
}

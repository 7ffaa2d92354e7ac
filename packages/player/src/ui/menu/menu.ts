import { element } from '../dom.ts';
import type { FeatureScene } from '../features/feature-scene.ts';
import { BACK_ICON, CHECK_ICON, CHEVRON_ICON, icon } from '../icons.ts';
import { createAdoption } from '../styles/adopt.ts';
import { menuStyles } from '../styles/menu.ts';
import { type Choice, type Page, type PageKey, settingsPages } from './settings-pages.ts';

/** What a settings menu is made with. */
export interface MenuSetup {
  readonly scene: FeatureScene;
  /** Opens the menu, and has the focus again when it closes. */
  readonly button: HTMLElement;
}

/** The settings menu: pages of choices (ARIA Authoring Practices, menu pattern). */
export interface Menu {
  readonly toggle: () => void;
}

/** Creates the settings menu, closed, and puts it into the frame. It goes with the user interface. */
export function createMenu(setup: MenuSetup): Menu {
  adoptMenuStyles(setup.scene.frame);
  return new SettingsMenu(setup);
}

const adoptMenuStyles = createAdoption(menuStyles);

class SettingsMenu implements Menu {
  readonly #element: HTMLElement;
  readonly #setup: MenuSetup;
  /** The page that is open; nothing for the list of pages. */
  #page: PageKey | undefined;
  #drawn = '';

  constructor(setup: MenuSetup) {
    this.#setup = setup;
    const { frame, signal, translate, player } = setup.scene;
    const label = translate('settings');
    this.#element = element('div', { class: 'menu', part: 'menu', role: 'menu', 'aria-label': label });
    this.#element.hidden = true;
    this.#element.addEventListener('keydown', (event) => this.#onKey(event));
    frame.addEventListener('pointerdown', (event) => this.#closeFromOutside(event), { signal });
    frame.addEventListener('focusout', ({ relatedTarget }) => this.#closeOnLeaving(relatedTarget), { signal });
    signal.addEventListener('abort', player.state.subscribe(this.#refresh));
    signal.addEventListener('abort', () => this.#element.remove());
    frame.append(this.#element);
  }

  toggle(): void {
    if (this.#element.hidden) this.#open();
    else this.#close();
  }

  readonly #refresh = (): void => {
    if (this.#element.hidden || this.#describe() === this.#drawn) return;
    const at = this.#items().indexOf(this.#focused());
    this.#draw();
    this.#items()[Math.max(at, 0)]?.focus();
  };

  #open(): void {
    this.#page = undefined;
    this.#element.hidden = false;
    this.#draw();
    this.#items()[0]?.focus();
    this.#tell(true);
  }

  #close(): void {
    if (this.#element.hidden) return;
    const hadFocus = this.#element.contains(this.#focused());
    this.#element.hidden = true;
    this.#tell(false);
    if (hadFocus) this.#setup.button.focus();
  }

  #tell(isOpen: boolean): void {
    this.#setup.button.setAttribute('aria-expanded', String(isOpen));
    this.#setup.scene.activity.keep('menu', isOpen);
  }

  #closeFromOutside(event: Event): void {
    const path = event.composedPath();
    if (!path.includes(this.#element) && !path.includes(this.#setup.button)) this.#close();
  }

  /** A menu that redraws itself drops its focus for a moment; that is not leaving. */
  #closeOnLeaving(next: EventTarget | null): void {
    if (next instanceof Node && next !== this.#setup.button && !this.#element.contains(next)) this.#close();
  }

  #show(page: PageKey | undefined): void {
    const from = this.#page;
    this.#page = page;
    this.#draw();
    const items = this.#items();
    const wanted = items.find((item) => (page ? item.ariaChecked === 'true' : item.dataset['page'] === from));
    (wanted ?? items[0])?.focus();
  }

  #pages(): readonly Page[] {
    const { scene } = this.#setup;
    return settingsPages(scene, scene.player.state.get());
  }

  #describe(): string {
    return JSON.stringify([this.#page, this.#pages()]);
  }

  #draw(): void {
    const pages = this.#pages();
    const page = pages.find(({ key }) => key === this.#page);
    this.#element.replaceChildren(...(page ? this.#drawPage(page) : pages.map((one) => this.#drawEntry(one))));
    this.#drawn = this.#describe();
  }

  #drawEntry({ key, title, value }: Page): HTMLElement {
    const name = element('span', { class: 'name' }, title);
    const entry = this.#item('menuitem', name, element('span', { class: 'value' }, value), icon(CHEVRON_ICON));
    entry.dataset['page'] = key;
    entry.ariaHasPopup = 'menu';
    entry.addEventListener('click', () => this.#show(key));
    return entry;
  }

  #drawPage({ title, choices, more }: Page): HTMLElement[] {
    const { translate } = this.#setup.scene;
    const back = this.#item('menuitem', icon(BACK_ICON), element('span', { class: 'name' }, title));
    back.classList.add('back');
    back.ariaLabel = `${translate('back')}: ${title}`;
    back.addEventListener('click', () => this.#show(undefined));
    return [back, ...choices.map((choice) => this.#drawChoice(choice)), ...(more ? [this.#drawMore(more)] : [])];
  }

  /** Leads out of the menu, to a dialog. */
  #drawMore({ label, dialog }: NonNullable<Page['more']>): HTMLElement {
    const item = this.#item('menuitem', element('span', { class: 'name' }, label));
    item.classList.add('more');
    item.ariaHasPopup = 'dialog';
    item.addEventListener('click', () => {
      this.#close();
      this.#setup.scene.toggle(dialog, this.#setup.button);
    });
    return item;
  }

  #drawChoice({ label, isChosen, choose }: Choice): HTMLElement {
    const item = this.#item('menuitemradio', icon(CHECK_ICON), element('span', { class: 'name' }, label));
    item.ariaChecked = String(isChosen);
    item.addEventListener('click', () => {
      choose();
      this.#show(undefined);
    });
    return item;
  }

  #items(): HTMLElement[] {
    return [...this.#element.querySelectorAll('button')];
  }

  #focused(): HTMLElement {
    const root = this.#element.getRootNode() as ShadowRoot;
    return (root.activeElement as HTMLElement | null) ?? this.#element;
  }

  #onKey(event: KeyboardEvent): void {
    const move = this.#moveOf(event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  }

  #moveOf(key: string): (() => void) | undefined {
    const items = this.#items();
    const at = items.indexOf(this.#focused());
    const focus = (index: number) => () => items.at(index % items.length)?.focus();
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: focus(at + 1),
      ArrowUp: focus(at - 1),
      Home: focus(0),
      End: focus(-1),
      ArrowLeft: () => this.#page && this.#show(undefined),
      ArrowRight: () => this.#focused().dataset['page'] && this.#focused().click(),
      Escape: () => this.#close(),
      Tab: () => this.#close(),
    };
    return moves[key];
  }

  /** Focus is moved by the arrow keys, so items are no tab stops. */
  #item(role: 'menuitem' | 'menuitemradio', ...children: Node[]): HTMLButtonElement {
    return element('button', { type: 'button', role, tabindex: '-1' }, ...children);
  }
}

import { element } from '../../dom.ts';
import { CHECK_ICON, type Icon, icon } from '../../icons.ts';
import { createAdoption } from '../../styles/adopt.ts';
import { contextMenuStyles } from '../../styles/context-menu.ts';
import { CHART_ICON, KEYBOARD_ICON, LINK_ICON, LOOP_ICON } from '../feature-icons.ts';
import type { FeatureScene } from '../feature-scene.ts';
import { addressOf } from '../share/address.ts';
import { copyText } from '../share/copy-text.ts';

/** Where the pointer was. */
export interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

interface Entry {
  readonly icon: Icon;
  readonly label: string;
  /** Only for what can be on and off. */
  readonly isOn?: boolean;
  readonly act: () => void;
}

const adopt = createAdoption(contextMenuStyles);

/** Opens the player's menu at a place (ARIA Authoring Practices, menu pattern). It is gone once it closes. */
export function openContextMenu(scene: FeatureScene, place: Place): void {
  const { frame, signal, say, activity } = scene;
  adopt(frame);
  frame.querySelector<HTMLElement>('.context-menu')?.remove();
  const ending = new AbortController();
  const about = { class: 'context-menu', part: 'context-menu', role: 'menu', 'aria-label': say('menu') };
  const menu = element('div', about);
  const close = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    menu.remove();
    activity.keep('context-menu', false);
    frame.focus({ preventScroll: true });
  };
  menu.append(...entriesOf(scene).map((entry) => draw(entry, close)));
  menu.addEventListener('keydown', (event) => onKey(event, menu, close));
  frame.addEventListener('pointerdown', (event) => !event.composedPath().includes(menu) && close(), {
    signal: ending.signal,
  });
  signal.addEventListener('abort', close, { signal: ending.signal });
  frame.append(menu);
  put(menu, frame, place);
  activity.keep('context-menu', true);
  items(menu)[0]?.focus({ preventScroll: true });
}

function entriesOf(scene: FeatureScene): Entry[] {
  const { player, say, frame, toggle } = scene;
  const { media } = player;
  const copy = (text: string) => () => void copyText(text, frame);
  return [
    { icon: LOOP_ICON, label: say('loop'), isOn: media.loop, act: () => (media.loop = !media.loop) },
    { icon: LINK_ICON, label: say('copyAddress'), act: copy(addressOf(scene)) },
    { icon: LINK_ICON, label: say('copyAddressAt'), act: copy(addressOf(scene, media.currentTime)) },
    { icon: KEYBOARD_ICON, label: say('shortcuts'), act: () => toggle('shortcuts') },
    { icon: CHART_ICON, label: say('stats'), act: () => toggle('stats') },
  ];
}

function draw({ icon: drawing, label, isOn, act }: Entry, close: () => void): HTMLElement {
  const role = isOn === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': String(isOn) };
  const item = element(
    'button',
    { type: 'button', tabindex: '-1', ...role },
    icon(drawing),
    element('span', { class: 'name' }, label),
  );
  if (isOn) item.append(icon(CHECK_ICON));
  item.addEventListener('click', () => {
    close();
    act();
  });
  return item;
}

const items = (menu: HTMLElement) => [...menu.querySelectorAll('button')];

function onKey(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  const all = items(menu);
  const at = all.findIndex((item) => item.matches(':focus'));
  const focus = (index: number) => () => all.at(index % all.length)?.focus();
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: focus(at + 1),
    ArrowUp: focus(at - 1),
    Home: focus(0),
    End: focus(-1),
    Escape: close,
    Tab: close,
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  event.stopPropagation();
  move();
}

const MARGIN_PX = 8;

/** At the pointer, and inside of the frame. */
function put(menu: HTMLElement, frame: HTMLElement, { clientX, clientY }: Place): void {
  const box = frame.getBoundingClientRect();
  const keep = (wanted: number, room: number) => Math.max(MARGIN_PX, Math.min(wanted, room - MARGIN_PX));
  menu.style.left = `${keep(clientX - box.left, box.width - menu.offsetWidth)}px`;
  menu.style.top = `${keep(clientY - box.top, box.height - menu.offsetHeight)}px`;
}

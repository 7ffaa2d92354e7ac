import { clamp } from '../core/timeline.ts';
import { element, isRightToLeft } from './dom.ts';

/** What a slider does. Places are ratios, 0 at the start to 1 at the end. */
export interface SliderSetup {
  /** Name for `::part()`, and class. */
  readonly part: string;
  readonly label: string;
  /** The pointer is over a place, or gone. */
  readonly hovered?: (ratio: number | undefined) => void;
  /** The viewer drags. */
  readonly dragged: (ratio: number) => void;
  /** The viewer let go. */
  readonly dropped: (ratio: number) => void;
  /** A key of {@link SLIDER_KEYS} was pressed. */
  readonly keyed: (step: SliderKey) => void;
}

/** What a key means to a slider (ARIA Authoring Practices, slider pattern). */
export type SliderKey = 'less' | 'more' | 'much_less' | 'much_more' | 'first' | 'last';

const KEYS: Readonly<Record<string, SliderKey>> = {
  ArrowDown: 'less',
  ArrowUp: 'more',
  PageDown: 'much_less',
  PageUp: 'much_more',
  Home: 'first',
  End: 'last',
};

/** Creates an empty slider that can be dragged and operated by keys. What it shows is its owner's to draw. */
export function createSlider(setup: SliderSetup): HTMLElement {
  const { part, label } = setup;
  const slider = element('div', { class: `slider ${part}`, part, role: 'slider', tabindex: '0', 'aria-label': label });
  followPointer(slider, setup);
  slider.addEventListener('keydown', (event) => {
    const step = keyOf(event, slider);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setup.keyed(step);
  });
  return slider;
}

function keyOf({ key }: KeyboardEvent, slider: Element): SliderKey | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return KEYS[key];
  return (key === 'ArrowRight') === isRightToLeft(slider) ? 'less' : 'more';
}

function followPointer(slider: HTMLElement, { hovered, dragged, dropped }: SliderSetup): void {
  let isDragging = false;
  slider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    isDragging = true;
    slider.setPointerCapture(event.pointerId);
    dragged(ratioAt(slider, event.clientX));
  });
  slider.addEventListener('pointermove', (event) => {
    const ratio = ratioAt(slider, event.clientX);
    hovered?.(ratio);
    if (isDragging) dragged(ratio);
  });
  const end = (event: PointerEvent) => {
    if (isDragging) dropped(ratioAt(slider, event.clientX));
    isDragging = false;
  };
  slider.addEventListener('pointerup', end);
  slider.addEventListener('pointercancel', end);
  slider.addEventListener('pointerleave', () => hovered?.(undefined));
}

function ratioAt(slider: Element, clientX: number): number {
  const { left, width } = slider.getBoundingClientRect();
  const ratio = width > 0 ? clamp((clientX - left) / width, 0, 1) : 0;
  return isRightToLeft(slider) ? 1 - ratio : ratio;
}

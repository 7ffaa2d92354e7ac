import { element, setAttributes } from './dom.ts';
import { type Icon, icon } from './icons.ts';

/** A button with an icon. */
export interface IconButton {
  readonly element: HTMLButtonElement;
  /** Sets icon and name; what is set already stays untouched. */
  readonly show: (icon: Icon, label: string) => void;
}

/**
 * Creates a button that shows an icon and says its name to screen readers and in a tooltip.
 *
 * @param part name for `::part()`, and class.
 */
export function createIconButton(part: string, onPress: () => void): IconButton {
  const button = element('button', { type: 'button', class: `button ${part}`, part: `button ${part}` });
  button.addEventListener('click', onPress);
  let shown: Icon | undefined;
  return {
    element: button,
    show(name, label) {
      setAttributes(button, { 'aria-label': label, 'data-tip': label });
      if (name === shown) return;
      shown = name;
      button.replaceChildren(icon(name));
    },
  };
}

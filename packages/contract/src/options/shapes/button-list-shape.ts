import { address, BOOLEAN, choice, FUNCTION, list, object, text } from './build-shape.ts';

const icon = address({ maxLength: 32_768 });

/** `customBtns`. Without `activeIcon` it is a plain button, with it one that switches. */
export const BUTTON_LIST_SHAPE = list(
  object({
    ui: choice(['pc', 'mobile']),
    id: text(100),
    position: choice(['left-top', 'right-top', 'left-bottom', 'right-bottom']),
    flow: choice(['left', 'right']),
    icon,
    activeIcon: icon,
    tooltip: text(256),
    activeTooltip: text(256),
    default: BOOLEAN,
    callback: FUNCTION,
  }),
  50,
);

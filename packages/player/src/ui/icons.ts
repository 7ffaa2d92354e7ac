import { setAttributes } from './dom.ts';

/** An icon: its paths, drawn on a grid of 24 with round strokes of 2; a path that begins with `*` is filled instead. */
export type Icon = readonly string[];

export const PLAY_ICON: Icon = [
  '*M7.5 5.3v13.4a1.2 1.2 0 0 0 1.83 1.02l10.9-6.7a1.2 1.2 0 0 0 0-2.04L9.33 4.28A1.2 1.2 0 0 0 7.5 5.3z',
];
export const PAUSE_ICON: Icon = [
  '*M7.2 4.5h1.6a1.7 1.7 0 0 1 1.7 1.7v11.6a1.7 1.7 0 0 1-1.7 1.7H7.2a1.7 1.7 0 0 1-1.7-1.7V6.2a1.7 1.7 0 0 1 1.7-1.7zM15.2 4.5h1.6a1.7 1.7 0 0 1 1.7 1.7v11.6a1.7 1.7 0 0 1-1.7 1.7h-1.6a1.7 1.7 0 0 1-1.7-1.7V6.2a1.7 1.7 0 0 1 1.7-1.7z',
];
export const REPLAY_ICON: Icon = ['M4.2 12a7.8 7.8 0 1 0 2.6-5.8L4.2 8.6', 'M4.2 3.8v4.8H9'];
export const NEXT_ICON: Icon = [
  '*M5 6.1v11.8a1 1 0 0 0 1.56.83l8.6-5.9a1 1 0 0 0 0-1.66l-8.6-5.9A1 1 0 0 0 5 6.1z',
  'M18.5 6v12',
];
export const VOLUME_HIGH_ICON: Icon = [
  'M4 9.6v4.8h3.2L12 18.6V5.4L7.2 9.6z',
  'M15.6 9.2a4 4 0 0 1 0 5.6',
  'M18.3 6.5a7.8 7.8 0 0 1 0 11',
];
export const VOLUME_LOW_ICON: Icon = ['M4 9.6v4.8h3.2L12 18.6V5.4L7.2 9.6z', 'M15.6 9.2a4 4 0 0 1 0 5.6'];
export const MUTED_ICON: Icon = ['M4 9.6v4.8h3.2L12 18.6V5.4L7.2 9.6z', 'M16 9.7l4.6 4.6', 'M20.6 9.7L16 14.3'];
export const CAPTIONS_ICON: Icon = [
  'M6 5h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z',
  'M10.6 10.3a2.2 2.2 0 1 0 0 3.4',
  'M17.2 10.3a2.2 2.2 0 1 0 0 3.4',
];
export const SETTINGS_ICON: Icon = [
  'M12 2.9l7.9 4.55v9.1L12 21.1l-7.9-4.55v-9.1z',
  'M12 8.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z',
];
export const PIP_ICON: Icon = [
  'M21 10.5V8a3 3 0 0 0-3-3H6a3 3 0 0 0-3 3v8a3 3 0 0 0 3 3h3',
  '*M13.8 13h5.9a1.8 1.8 0 0 1 1.8 1.8v3.4a1.8 1.8 0 0 1-1.8 1.8h-5.9a1.8 1.8 0 0 1-1.8-1.8v-3.4a1.8 1.8 0 0 1 1.8-1.8z',
];
export const FULLSCREEN_ICON: Icon = [
  'M4 9V7a3 3 0 0 1 3-3h2',
  'M15 4h2a3 3 0 0 1 3 3v2',
  'M20 15v2a3 3 0 0 1-3 3h-2',
  'M9 20H7a3 3 0 0 1-3-3v-2',
];
export const FULLSCREEN_EXIT_ICON: Icon = [
  'M9 4v2a3 3 0 0 1-3 3H4',
  'M20 9h-2a3 3 0 0 1-3-3V4',
  'M15 20v-2a3 3 0 0 1 3-3h2',
  'M4 15h2a3 3 0 0 1 3 3v2',
];
export const FORWARD_ICON: Icon = ['M6 7l5 5-5 5', 'M13 7l5 5-5 5'];
export const ALERT_ICON: Icon = ['M12 3.2a8.8 8.8 0 1 1 0 17.6 8.8 8.8 0 0 1 0-17.6z', 'M12 7.8v5', 'M12 16.2h.01'];
export const CHECK_ICON: Icon = ['M5 12.6l4.6 4.6L19 7.6'];
export const CHEVRON_ICON: Icon = ['M9.5 6.5L15 12l-5.5 5.5'];
export const BACK_ICON: Icon = ['M14.5 6.5L9 12l5.5 5.5'];

const SVG = 'http://www.w3.org/2000/svg';

/** Draws an icon. It is decoration: the button around it carries the name. */
export function icon(paths: Icon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  svg.append(...paths.map(path));
  return svg;
}

function path(drawing: string): SVGElement {
  const isFilled = drawing.startsWith('*');
  const drawn = document.createElementNS(SVG, 'path');
  setAttributes(drawn, { d: isFilled ? drawing.slice(1) : drawing, class: isFilled ? 'filled' : 'stroked' });
  return drawn;
}

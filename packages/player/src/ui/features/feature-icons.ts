import type { Icon } from '../icons.ts';

export const CLOSE_ICON: Icon = ['M6.5 6.5l11 11', 'M17.5 6.5l-11 11'];
export const LIST_ICON: Icon = [
  'M4 6.5h16',
  'M4 12h9',
  'M4 17.5h9',
  '*M16.2 11.4v6.4a.8.8 0 0 0 1.2.69l5-3.2a.8.8 0 0 0 0-1.38l-5-3.2a.8.8 0 0 0-1.2.69z',
];
export const SHARE_ICON: Icon = ['M12 3.5v11', 'M7.5 7.5L12 3.2l4.5 4.3', 'M5 12.5v5a3 3 0 0 0 3 3h8a3 3 0 0 0 3-3v-5'];
export const LINK_ICON: Icon = [
  'M10 13.5a4 4 0 0 0 5.7.3l3-3a4 4 0 0 0-5.6-5.7l-1.5 1.4',
  'M14 10.5a4 4 0 0 0-5.7-.3l-3 3a4 4 0 0 0 5.6 5.7l1.5-1.4',
];
export const LOOP_ICON: Icon = [
  'M4 11.5V10a4 4 0 0 1 4-4h11.5',
  'M16.5 2.8L19.8 6l-3.3 3.2',
  'M20 12.5V14a4 4 0 0 1-4 4H4.5',
  'M7.5 21.2L4.2 18l3.3-3.2',
];
export const CHART_ICON: Icon = ['M5 19.5v-6', 'M12 19.5v-15', 'M19 19.5v-10'];
export const KEYBOARD_ICON: Icon = [
  'M5.5 6h13A2.5 2.5 0 0 1 21 8.5v7a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 15.5v-7A2.5 2.5 0 0 1 5.5 6z',
  'M7 10h.01M10.4 10h.01M13.7 10h.01M17 10h.01M8.5 14h7',
];
export const AIRPLAY_ICON: Icon = [
  'M7 17H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-1',
  '*M12 14.6l4.6 5.6H7.4z',
];
export const CAST_ICON: Icon = [
  'M3 9V8a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-4',
  'M3 12.5a6.5 6.5 0 0 1 6.5 6.5',
  'M3 16a3 3 0 0 1 3 3',
];
export const SKIP_ICON: Icon = [
  '*M4.5 6.4v11.2a1 1 0 0 0 1.56.82L12 14.3v3.3a1 1 0 0 0 1.56.82l7.6-5.6a1 1 0 0 0 0-1.64l-7.6-5.6A1 1 0 0 0 12 6.4v3.3L6.06 5.58A1 1 0 0 0 4.5 6.4z',
];

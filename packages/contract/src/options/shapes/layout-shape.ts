import { BOOLEAN, choice, list, nullable, number, object, text } from './build-shape.ts';

const SECTIONS = ['top', 'upper', 'center', 'lower', 'bottom'] as const;

/** What `order` of a layout names: its sections, and a seek bar over the whole width. */
export const LAYOUT_ORDER = ['top', 'upper', 'center', 'seekbar', 'lower', 'bottom'] as const;

/** Which box a group of controls stands in. */
export const LAYOUT_WRAPPERS = ['Group', 'Blank'] as const;

/** Where a group of controls stands. */
export const LAYOUT_ALIGNMENTS = ['left', 'right', 'center'] as const;

/** The controls that a stored layout can name. Components of one's own are code, which only the page can give. */
export const LAYOUT_ITEMS = [
  'PlayBtn',
  'BigPlayBtn',
  'VolumeBtn',
  'MuteBtn',
  'TimeBtn',
  'CurrentTimeBtn',
  'DurationBtn',
  'SeekBar',
  'FullscreenBtn',
  'SubtitleBtn',
  'SettingBtn',
  'SettingModal',
  'PrevBtn',
  'NextBtn',
  'NextPrevBtn',
  'MetaDesc',
  'BackBtn',
  'ShareBtn',
  'SkipForwardBtn',
  'SkipBackBtn',
  'NextVideoInfo',
  'Blank',
  'PipBtn',
] as const;

const textOrNumber = { kind: 'either', of: [text(1000), { kind: 'number', isWhole: false }] } as const;

const group = object({
  items: list(choice(LAYOUT_ITEMS), 50),
  wrapper: nullable(choice(LAYOUT_WRAPPERS)),
  align: choice(LAYOUT_ALIGNMENTS),
  cap: { kind: 'number', isWhole: true, minimum: 0, maximum: 100 },
  noPadding: BOOLEAN,
  style: { kind: 'map', of: textOrNumber },
  key: textOrNumber,
});

const layout = {
  order: list(choice(LAYOUT_ORDER), LAYOUT_ORDER.length),
  ...Object.fromEntries(SECTIONS.map((name) => [name, list(group, 50)])),
  iconSize: { ...number(1, 200), unit: 'px' },
} as const;

const byStream = { ...layout, vod: object(layout), live: object(layout) };

/**
 * `layout`: one layout, `{ vod, live }` of such, or `{ pc, mobile, fullscreen, breakpoint }` of either. Each is partial and merged with the
 * defaults, so one shape with the keys of all three says it.
 */
export const LAYOUT_SHAPE = object({
  ...byStream,
  pc: object(byStream),
  mobile: object(byStream),
  fullscreen: object(byStream),
  breakpoint: { ...number(0, 10_000), unit: 'px' },
});

import type { PlaylistItem } from '@playhead/contract/options';
import { currentItem } from '../../core/playlist.ts';
import type { PlayerState } from '../../core/state.ts';
import { readStored } from '../storage.ts';
import type { Feature } from './features.ts';

const itemHas = ({ playlist }: PlayerState, ...keys: readonly (keyof PlaylistItem)[]): boolean => {
  const item = currentItem(playlist);
  return keys.some((key) => item?.[key] !== undefined);
};

/** Everything that comes by itself where options or content ask for it. */
export const FEATURES: readonly Feature[] = [
  {
    isWanted: (_, state) => itemHas(state, 'chapters', 'heatmap'),
    load: () => import('./chapters/seek-marks.ts').then(({ createSeekMarks }) => createSeekMarks),
  },
  {
    isWanted: (_, { playlist }) => playlist.items.length > 1,
    load: () => import('./playlist/next-up.ts').then(({ createNextUp }) => createNextUp),
  },
  {
    isWanted: ({ options }) => options.contextMenu,
    load: () =>
      import('./context-menu/context-menu-listener.ts').then(({ listenForContextMenu }) => listenForContextMenu),
  },
  {
    isWanted: ({ options }, { captions }) =>
      captions.selected !== -1 && (hasStyle(options.captionStyle) || readStored('captions') !== undefined),
    load: () => import('./caption-style/caption-style.ts').then(({ createCaptionStyle }) => createCaptionStyle),
  },
  {
    isWanted: (_, state) => itemHas(state, 'intro', 'opening', 'ending'),
    load: () => import('./skip/skip-button.ts').then(({ createSkipButton }) => createSkipButton),
  },
  {
    isWanted: ({ options }) => options.visibleWatermark && options.watermarkText !== '',
    load: () => import('./watermark/watermark.ts').then(({ createWatermark }) => createWatermark),
  },
  {
    isWanted: (_, state) => itemHas(state, 'ageRating', 'contentWarnings'),
    load: () => import('./rating/rating-notice.ts').then(({ createRatingNotice }) => createRatingNotice),
  },
  {
    isWanted: ({ options }) => options.floating,
    load: () => import('./floating/floating.ts').then(({ createFloating }) => createFloating),
  },
];

const hasStyle = (style: Readonly<Record<string, unknown>>) =>
  ['fontSize', 'color', 'backgroundColor'].some((key) => style[key] !== null) || style['edgeStyle'] !== 'dropshadow';

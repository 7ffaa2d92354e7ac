import type { Beat, Rendition } from '@playhead/contract/beats';
import type { SpanLog } from './span-log.ts';

/** Follows what is on screen from the first frame on: spans of it, and how it changed. */
export interface RenditionLog {
  readonly show: (rendition: Rendition, atMs: number, playheadMs: number) => void;
  readonly totals: () => Pick<Beat, 'renditionChanges' | 'upshifts' | 'downshifts'>;
}

const isOther = (a: number, b: number): boolean => a !== 0 && b !== 0 && a !== b;

/** Whether these are two renditions. 0 is not known yet: learning it changes nothing on screen. */
export const isOtherRendition = (a: Rendition, b: Rendition): boolean =>
  isOther(a.bitrateBps, b.bitrateBps) || isOther(a.width, b.width) || isOther(a.height, b.height);

const isSame = (a: Rendition, b: Rendition): boolean =>
  a.bitrateBps === b.bitrateBps && a.width === b.width && a.height === b.height;

/** Nothing has been shown yet. */
export const createRenditionLog = (spans: SpanLog): RenditionLog => {
  let shown: Rendition | undefined;
  let renditionChanges = 0;
  let upshifts = 0;
  let downshifts = 0;

  const change = (from: Rendition, to: Rendition) => {
    renditionChanges++;
    if (!isOther(from.bitrateBps, to.bitrateBps)) return;
    if (to.bitrateBps > from.bitrateBps) upshifts++;
    else downshifts++;
  };

  return {
    show: (rendition, atMs, playheadMs) => {
      if (shown && isSame(shown, rendition)) return;
      if (!shown || isOtherRendition(shown, rendition)) spans.begin('rendition', atMs, { playheadMs, rendition });
      else spans.amend('rendition', { rendition });
      if (shown && isOtherRendition(shown, rendition)) change(shown, rendition);
      shown = rendition;
    },
    totals: () => ({ renditionChanges, upshifts, downshifts }),
  };
};

import type { Chapter } from '../../../core/chapters.ts';
import { currentItem } from '../../../core/playlist.ts';
import { timelineOf } from '../../../core/timeline.ts';
import { element } from '../../dom.ts';
import { createAdoption } from '../../styles/adopt.ts';
import { seekMarkStyles } from '../../styles/seek-marks.ts';
import type { CreateFeature } from '../feature-scene.ts';
import { drawHeatmap } from './heatmap.ts';

const adopt = createAdoption(seekMarkStyles);

/** Draws onto the seek bar where chapters begin, and above it how much each part of the content is watched. */
export const createSeekMarks: CreateFeature = ({ player, frame, chapters }) => {
  adopt(frame);
  const marks = element('div', { class: 'marks', 'aria-hidden': 'true' });
  const heat = element('div', { class: 'heat', part: 'heatmap', 'aria-hidden': 'true' });
  let drawn: readonly Chapter[] = [];
  let heatmap: unknown;
  return {
    element: marks,
    update(state) {
      const slider = frame.querySelector('.seek-bar');
      if (slider && marks.parentElement !== slider) slider.append(heat, marks);
      const now = chapters();
      if (now !== drawn)
        marks.replaceChildren(...now.slice(1).map((one) => drawMark(one, state.playback.durationSeconds)));
      drawn = now;
      const given = currentItem(state.playlist)?.heatmap;
      if (given === heatmap) return;
      heatmap = given;
      heat.replaceChildren(...(timelineOf(player.state.get().playback).live ? [] : drawHeatmap(given)));
    },
  };
};

function drawMark({ start }: Chapter, durationSeconds: number): HTMLElement {
  const mark = element('div', { class: 'mark' });
  mark.style.insetInlineStart = `${(start / durationSeconds) * 100}%`;
  return mark;
}

import type { PlayerState } from '../../core/state.ts';
import { formatTime } from '../../core/time.ts';
import { timelineOf } from '../../core/timeline.ts';
import { element, setText } from '../dom.ts';
import type { CreatePart } from '../part.ts';

/** Current and total time; nothing for live, which has its badge. */
export const createTime: CreatePart = () => {
  const current = element('span', { class: 'current' });
  const total = element('span', { class: 'total' });
  const time = element('div', { class: 'time', part: 'time' }, current, element('span', { class: 'of' }, '/'), total);
  return {
    element: time,
    update({ playback }: PlayerState) {
      time.hidden = timelineOf(playback).live;
      setText(current, formatTime(playback.currentSeconds, playback.durationSeconds));
      setText(total, formatTime(playback.durationSeconds));
    },
  };
};

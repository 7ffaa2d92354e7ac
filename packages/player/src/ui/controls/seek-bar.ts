import { chapterAt } from '../../core/chapters.ts';
import type { TimeRange } from '../../core/playback.ts';
import type { PlayerState } from '../../core/state.ts';
import { spokenTime } from '../../core/time.ts';
import { ratioOf, secondsAt, type Timeline, timelineOf } from '../../core/timeline.ts';
import type { Player } from '../../player/player.ts';
import { element, setAttributes } from '../dom.ts';
import type { CreateFeature, FeatureScene } from '../features/feature-scene.ts';
import type { Scene } from '../part.ts';
import { createSlider, type SliderKey } from '../slider.ts';
import { createSeekPreview } from './seek-preview.ts';

/** The seek bar: where playback is, what is loaded, and a preview of what lies under the pointer. */
export const createSeekBar: CreateFeature = (scene) => {
  const { player, activity, signal } = scene;
  const preview = createSeekPreview(scene);
  /** Where the viewer drags to; while there is none, the bar shows what the media says. */
  let dragged: number | undefined;
  const timeline = () => timelineOf(player.state.get().playback);
  const slider = createSlider({
    part: 'seek-bar',
    label: scene.translate('seek'),
    hovered: (ratio) => dragged === undefined && preview.show(timeline(), ratio),
    dragged(ratio) {
      dragged = ratio;
      activity.keep('seek', true);
      preview.show(timeline(), ratio);
      draw();
    },
    dropped(ratio) {
      dragged = undefined;
      activity.keep('seek', false);
      preview.show(timeline(), undefined);
      player.seekTo(secondsAt(timeline(), ratio));
    },
    keyed: (key) => seekByKey(player, timeline(), key),
  });
  const buffered = element('div', { class: 'buffered' });
  slider.append(
    element('div', { class: 'track' }, buffered, element('div', { class: 'fill' })),
    element('div', { class: 'thumb' }),
  );
  const draw = () => {
    const now = timeline();
    slider.style.setProperty('--ratio', String(dragged ?? ratioOf(now, player.media.currentTime)));
  };
  drawWhilePlaying(scene, draw, signal);
  return {
    element: element('div', { class: 'seek' }, preview.element, slider),
    update(state) {
      const now = timelineOf(state.playback);
      slider.parentElement?.classList.toggle('off', !now.seekable);
      describe(slider, scene, state, now);
      drawBuffered(buffered, state.playback.buffered, now);
      draw();
    },
  };
};

const SMALL_STEP_SECONDS = 5;
const LARGE_STEP_SECONDS = 60;

function seekByKey(player: Player, { startSeconds, endSeconds }: Timeline, key: SliderKey): void {
  const targets: Readonly<Record<SliderKey, () => void>> = {
    less: () => player.seekBy(-SMALL_STEP_SECONDS),
    more: () => player.seekBy(SMALL_STEP_SECONDS),
    much_less: () => player.seekBy(-LARGE_STEP_SECONDS),
    much_more: () => player.seekBy(LARGE_STEP_SECONDS),
    first: () => player.seekTo(startSeconds),
    last: () => player.seekTo(endSeconds),
  };
  targets[key]();
}

/** Media reports its time four times a second; between the reports the bar moves with the screen's own rhythm. */
function drawWhilePlaying({ player, activity }: Scene, draw: () => void, signal: AbortSignal): void {
  let frame = 0;
  const loop = () => {
    if (activity.isActive() && !document.hidden) draw();
    frame = player.media.paused ? 0 : requestAnimationFrame(loop);
  };
  const begin = () => {
    if (frame === 0) frame = requestAnimationFrame(loop);
  };
  player.media.addEventListener('playing', begin, { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  if (!player.media.paused) begin();
}

function describe(
  slider: Element,
  { translate, language, chapters }: FeatureScene,
  { playback }: PlayerState,
  timeline: Timeline,
): void {
  const { startSeconds, endSeconds, live, seekable } = timeline;
  const chapter = chapterAt(chapters(), playback.currentSeconds)?.title;
  const behind = endSeconds - playback.currentSeconds;
  setAttributes(slider, {
    'aria-disabled': String(!seekable),
    'aria-valuemin': String(Math.floor(startSeconds)),
    'aria-valuemax': String(Math.floor(endSeconds)),
    'aria-valuenow': String(Math.floor(playback.currentSeconds)),
    'aria-valuetext': live
      ? translate('behindLive', { time: spokenTime(behind, language) })
      : [
          translate('timeOf', {
            time: spokenTime(playback.currentSeconds, language),
            total: spokenTime(endSeconds, language),
          }),
          ...(chapter ? [chapter] : []),
        ].join(', '),
  });
}

function drawBuffered(bar: HTMLElement, ranges: readonly TimeRange[], timeline: Timeline): void {
  const pieces = ranges.map(({ start, end }, index) => {
    const piece = (bar.children[index] as HTMLElement | undefined) ?? bar.appendChild(element('div'));
    const [from, to] = [ratioOf(timeline, start), ratioOf(timeline, end)];
    piece.style.insetInlineStart = `${from * 100}%`;
    piece.style.inlineSize = `${(to - from) * 100}%`;
    return piece;
  });
  while (bar.children.length > pieces.length) bar.lastElementChild?.remove();
}

import { chapterAt } from '../../core/chapters.ts';
import { currentItem } from '../../core/playlist.ts';
import { formatTime } from '../../core/time.ts';
import { secondsAt, type Timeline } from '../../core/timeline.ts';
import { element, isRightToLeft, setText } from '../dom.ts';
import type { FeatureScene } from '../features/feature-scene.ts';
import type { Scene } from '../part.ts';
import type { DrawThumbnail } from './thumbnails.ts';

/** Bubble over the seek bar: the time, and a thumbnail where the item has them. */
export interface SeekPreview {
  readonly element: HTMLElement;
  /** @param ratio place in the timeline; without one the bubble goes. */
  readonly show: (timeline: Timeline, ratio: number | undefined) => void;
}

const OVERHANG_PX = 8;

/** Creates the bubble. */
export function createSeekPreview(scene: FeatureScene): SeekPreview {
  const time = element('span', { class: 'at' });
  const named = element('span', { class: 'named' });
  const picture = element('div', { class: 'picture', part: 'thumbnail' });
  const bubble = element('div', { class: 'preview', 'aria-hidden': 'true' }, named, picture, time);
  const thumbnails = createThumbnailLoader(scene);
  picture.hidden = true;
  return {
    element: bubble,
    show(timeline, ratio) {
      bubble.classList.toggle('shown', ratio !== undefined && timeline.seekable);
      if (ratio === undefined) return;
      setText(time, hoverTime(timeline, ratio));
      const chapter = chapterAt(scene.chapters(), secondsAt(timeline, ratio))?.title ?? '';
      named.hidden = chapter === '';
      setText(named, chapter);
      const draw = thumbnails();
      if (draw) draw(picture, secondsAt(timeline, ratio));
      else picture.hidden = true;
      place(bubble, ratio);
    },
  };
}

/** The time under the pointer; for live, how far behind. */
function hoverTime(timeline: Timeline, ratio: number): string {
  const seconds = secondsAt(timeline, ratio);
  return timeline.live ? formatTime(seconds - timeline.endSeconds) : formatTime(seconds, timeline.endSeconds);
}

/** Centres the bubble over the place, without letting it leave the bar by more than its own margin. */
function place(bubble: HTMLElement, ratio: number): void {
  const width = bubble.parentElement?.clientWidth ?? 0;
  const half = bubble.offsetWidth / 2;
  const centre = (isRightToLeft(bubble) ? 1 - ratio : ratio) * width;
  const kept = Math.min(Math.max(centre, half - OVERHANG_PX), width - half + OVERHANG_PX);
  bubble.style.transform = `translateX(${Math.round(kept - half)}px)`;
}

/** Fetches the item's thumbnails, and the code that draws them, when they are first asked for. */
function createThumbnailLoader({ player, signal }: Scene): () => DrawThumbnail | undefined {
  let url: string | undefined;
  let draw: DrawThumbnail | undefined;
  return () => {
    const wanted = player.options.seekingPreview ? currentItem(player.state.get().playlist)?.thumbnails : undefined;
    if (wanted === url) return draw;
    url = wanted;
    draw = undefined;
    if (wanted !== undefined && URL.canParse(wanted, document.baseURI)) {
      void fetchThumbnails(new URL(wanted, document.baseURI).href, signal).then((loaded) => {
        if (wanted === url) draw = loaded;
      });
    }
    return undefined;
  };
}

const fetchThumbnails = (url: string, signal: AbortSignal): Promise<DrawThumbnail | undefined> =>
  import('./thumbnails.ts').then(
    ({ loadThumbnails }) => loadThumbnails(url, signal),
    () => undefined,
  );

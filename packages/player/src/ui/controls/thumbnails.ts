import { parseThumbnails, type Thumbnail, thumbnailAt } from '../../core/thumbnails.ts';

/** Draws the thumbnail of a moment into an element, or hides the element where there is none. */
export type DrawThumbnail = (picture: HTMLElement, seconds: number) => void;

const WIDTH_PX = 168;

/**
 * Fetches a thumbnail track.
 *
 * @param url absolute address of the WebVTT file.
 * @returns nothing where it can't be had.
 */
export async function loadThumbnails(url: string, signal: AbortSignal): Promise<DrawThumbnail | undefined> {
  const answer = await fetch(url, { signal, credentials: 'omit' }).catch(() => undefined);
  const thumbnails = parseThumbnails(answer?.ok ? await answer.text().catch(() => '') : '');
  return thumbnails.length === 0
    ? undefined
    : (picture, seconds) => draw(picture, thumbnailAt(thumbnails, seconds), url);
}

function draw(picture: HTMLElement, thumbnail: Thumbnail | undefined, trackUrl: string): void {
  picture.hidden = thumbnail === undefined;
  if (!thumbnail) return;
  const { width = WIDTH_PX, height = (WIDTH_PX * 9) / 16, x = 0, y = 0 } = thumbnail.area ?? {};
  picture.style.inlineSize = `${width}px`;
  picture.style.blockSize = `${height}px`;
  // Sprites come in all sizes; `zoom` brings each to the same width, offsets included.
  picture.style.setProperty('zoom', String(WIDTH_PX / width));
  picture.style.backgroundPosition = `-${x}px -${y}px`;
  picture.style.backgroundSize = thumbnail.area ? 'auto' : 'cover';
  picture.style.backgroundImage = `url(${JSON.stringify(new URL(thumbnail.image, trackUrl).href)})`;
}

import { describe, expect, it } from 'vitest';
import { keepFilled } from './keep-filled.ts';
import type { Lane } from './lane.ts';

/** A media element as far as it matters here. */
class Media extends EventTarget {
  currentTime = 0;
  paused = false;
}

/** A lane whose first segment of so many seconds is there. */
function laneOf(seconds: number, count: number, load = async () => undefined): Lane & { readonly loaded: number[] } {
  const loaded = [0];
  const endSeconds = () => loaded.length * seconds;
  return {
    loaded,
    endSeconds,
    nextEndSeconds: () => (loaded.length + 1 < count ? endSeconds() + seconds : Number.POSITIVE_INFINITY),
    load: async () => {
      await load();
      loaded.push(loaded.length);
    },
    begins: Promise.resolve({ ticks: 0, timescale: 1, trackId: 1 }),
    first: Promise.resolve(),
    open: () => undefined,
  };
}

const keep = (media: Media, lanes: readonly Lane[]) => keepFilled(media as unknown as HTMLMediaElement, lanes);

describe('keepFilled', () => {
  it('has four seconds ahead while it plays, of each lane, and no last segment', async () => {
    const media = new Media();
    const lanes = [laneOf(2, 10), laneOf(1.5, 10), laneOf(2, 3), laneOf(6, 10)];
    await keep(media, lanes).filled;
    expect(lanes.map(({ loaded }) => loaded.length)).toEqual([2, 3, 2, 1]);
  });

  it('is content with the first segment before it plays', async () => {
    const media = Object.assign(new Media(), { paused: true });
    const lane = laneOf(2, 10);
    await keep(media, [lane]).filled;
    expect(lane.loaded).toHaveLength(1);
  });

  it('goes on with the playhead, until it is to rest', async () => {
    const media = new Media();
    const lane = laneOf(2, 10);
    const { filled, rest } = keep(media, [lane]);
    await filled;
    media.currentTime = 1;
    media.dispatchEvent(new Event('timeupdate'));
    await rest();
    expect(lane.loaded).toHaveLength(3);
    media.currentTime = 3;
    media.dispatchEvent(new Event('timeupdate'));
    await rest();
    expect(lane.loaded).toHaveLength(3);
  });

  it('leaves what lies before a far place alone', async () => {
    const media = new Media();
    const lane = laneOf(2, 100);
    const { filled, rest } = keep(media, [lane]);
    await filled;
    media.currentTime = 150;
    media.dispatchEvent(new Event('timeupdate'));
    await rest();
    expect(lane.loaded).toHaveLength(2);
  });

  it('rests where something does not come', async () => {
    const media = new Media();
    let tries = 0;
    const lane = laneOf(2, 10, async () => {
      tries += 1;
      throw new Error('404');
    });
    const { filled, rest } = keep(media, [lane]);
    await filled;
    media.dispatchEvent(new Event('timeupdate'));
    await rest();
    expect(tries).toBe(1);
  });
});

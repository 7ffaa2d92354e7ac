import { describe, expect, it } from 'vitest';
import { parseThumbnails, thumbnailAt } from './thumbnails.ts';

const TRACK = `WEBVTT

NOTE made by hand

1
00:00:00.000 --> 00:00:05.000
sprite.jpg#xywh=0,0,160,90

00:05.000 --> 00:10.500 align:start
sprite.jpg#xywh=pixel:160,0,160,90

01:00:00.000 --> 01:00:05.000
single.jpg

00:20.000 --> nonsense
lost.jpg
`;

describe('parseThumbnails', () => {
  it('reads times, images and areas, with and without ids and hours', () => {
    expect(parseThumbnails(TRACK)).toEqual([
      { start: 0, end: 5, image: 'sprite.jpg', area: { x: 0, y: 0, width: 160, height: 90 } },
      { start: 5, end: 10.5, image: 'sprite.jpg', area: { x: 160, y: 0, width: 160, height: 90 } },
      { start: 3600, end: 3605, image: 'single.jpg', area: undefined },
    ]);
  });

  it('reads any line ending', () => {
    expect(parseThumbnails(TRACK.replaceAll('\n', '\r\n'))).toHaveLength(3);
  });

  it('makes nothing of what is no track', () => {
    expect(parseThumbnails('<!doctype html><p>Not found</p>')).toEqual([]);
    expect(parseThumbnails('')).toEqual([]);
  });
});

describe('thumbnailAt', () => {
  const thumbnails = parseThumbnails(TRACK);

  it('finds the cue of a moment, the one before a gap, and the first before all', () => {
    expect(thumbnailAt(thumbnails, 5)?.start).toBe(5);
    expect(thumbnailAt(thumbnails, 60)?.start).toBe(5);
    expect(thumbnailAt(thumbnails, 9999)?.start).toBe(3600);
    expect(thumbnailAt(thumbnails.slice(1), 0)?.start).toBe(5);
  });

  it('finds nothing in nothing', () => {
    expect(thumbnailAt([], 1)).toBeUndefined();
  });
});

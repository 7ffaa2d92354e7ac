import { describe, expect, it } from 'vitest';
import { sourceKindOf } from './source-kind.ts';

describe('sourceKindOf', () => {
  it.each([
    ['https://a.example/live/master.m3u8', 'hls'],
    ['https://a.example/MASTER.M3U8?token=a.mp4#t=1', 'hls'],
    ['/video/manifest.mpd', 'dash'],
    ['/video/film.mp4?next=list.m3u8', 'file'],
    ['film.webm', 'file'],
    ['https://a.example/stream', 'file'],
  ])('%s is %s by its path', (url, expected) => {
    expect(sourceKindOf(url)).toBe(expected);
  });

  it('believes the MIME type first, in any case and with parameters', () => {
    expect(sourceKindOf('/stream', 'application/vnd.apple.mpegurl')).toBe('hls');
    expect(sourceKindOf('/stream', 'Application/X-MPEGURL; charset=utf-8')).toBe('hls');
    expect(sourceKindOf('/stream', 'application/dash+xml')).toBe('dash');
    expect(sourceKindOf('/list.m3u8', 'application/octet-stream')).toBe('hls');
  });
});

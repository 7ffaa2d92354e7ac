import { describe, expect, it } from 'vitest';
import { createSource } from './source.ts';

describe('createSource', () => {
  const engine = { name: 'hls.js', rendition: () => undefined, streamType: () => undefined, listen: () => () => {} };

  it('takes the address from the engine where that knows one', () => {
    const element = { currentSrc: 'blob:https://page.example/1', duration: 12.3456 };
    const source = createSource(element, () => ({
      ...engine,
      source: () => 'https://media.example/master.m3u8?token=1',
    }));
    expect(source.url()).toBe('https://media.example/master.m3u8');
    expect(source.metadata()).toMatchObject({ engine: 'hls.js', streamType: 'vod', durationMs: 12_346 });
  });

  it('gives no duration for live, whatever the element says', () => {
    const live = { ...engine, source: () => undefined, streamType: () => 'live' as const };
    expect(createSource({ duration: 30 }, () => live).metadata()).toMatchObject({
      streamType: 'live',
      durationMs: undefined,
    });
    expect(createSource({ duration: Number.POSITIVE_INFINITY }, () => undefined).metadata()).toMatchObject({
      streamType: 'live',
    });
  });

  it('says nothing of what is not loaded yet', () => {
    expect(createSource({ duration: Number.NaN }, () => undefined).metadata()).toMatchObject({
      streamType: undefined,
      durationMs: undefined,
    });
  });
});

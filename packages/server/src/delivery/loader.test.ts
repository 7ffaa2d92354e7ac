import { describe, expect, it } from 'vitest';
import { renderLoader } from './loader.ts';

const config = {
  accessKey: 'a'.repeat(32),
  environment: 'production',
  serverUrl: 'https://video.example.com',
  playerUrl: 'https://video.example.com/player/chunks/player-AAAA.js',
  preloadUrls: [],
} as const;

const evaluate = (body: string): unknown => new Function(body)();

describe('renderLoader', () => {
  it('puts the configuration where the loader reads it', () => {
    const { body } = renderLoader('return __PLAYHEAD_CONFIG__;', config);
    expect(evaluate(body)).toEqual(config);
  });

  it('gives the same ETag for the same script and another for another', () => {
    const one = renderLoader('return __PLAYHEAD_CONFIG__;', config);
    expect(renderLoader('return __PLAYHEAD_CONFIG__;', config).etag).toBe(one.etag);
    expect(renderLoader('return __PLAYHEAD_CONFIG__;', { ...config, environment: 'develop' }).etag).not.toBe(one.etag);
    expect(one.etag).toMatch(/^"[\w-]{27}"$/);
  });

  it('writes replacement patterns of a text as they are', () => {
    const { body } = renderLoader('return __PLAYHEAD_CONFIG__;', { ...config, serverUrl: "$& $1 $'" });
    expect(evaluate(body)).toMatchObject({ serverUrl: "$& $1 $'" });
  });
});

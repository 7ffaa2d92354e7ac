import { ACTION_NAMES } from '@playhead/contract/access';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['Change/createPlayer', 'Change/createVideoPlayer'],
    ['change/createvideoplayer', 'Change/createVideoPlayer'],
    ['View/getVideoPlayersList', 'View/getVideoPlayerList'],
    ['getUsage', 'View/getUsage'],
  ])('takes %s for %s', (mistyped, meant) => {
    expect(nearest(mistyped, ACTION_NAMES)).toBe(meant);
  });

  it('knows nothing where there is nothing', () => {
    expect(nearest('a', [])).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { PLAYER_TAG, PlayheadPlayerElement } from './index.ts';

describe('index', () => {
  it('can be imported where there is no document, and registers nothing', () => {
    expect('customElements' in globalThis).toBe(false);
    expect(PLAYER_TAG).toBe('playhead-player');
    expect(PlayheadPlayerElement.observedAttributes).toContain('src');
  });
});

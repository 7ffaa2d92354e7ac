import { describe, expect, it } from 'vitest';
import type { HlsError } from './hls-failure.ts';
import { createRecovery } from './hls-recovery.ts';

const error = (type: string, details: string, code = 0) =>
  ({ type, details, fatal: true, response: { code } }) as HlsError;
const segment = error('networkError', 'fragLoadError', 503);
const broken = error('mediaError', 'bufferAppendError');

describe('createRecovery', () => {
  it('begins loading anew three times, each time later', () => {
    const { remedyFor } = createRecovery();
    const remedies = [1, 2, 3, 4].map(() => remedyFor(segment));
    expect(remedies).toEqual([
      { action: 'restart_loading', afterMs: 1000 },
      { action: 'restart_loading', afterMs: 2000 },
      { action: 'restart_loading', afterMs: 4000 },
      { action: 'give_up' },
    ]);
  });

  it('counts from the start after something has loaded', () => {
    const { remedyFor, loaded } = createRecovery();
    for (let failure = 0; failure < 3; failure += 1) remedyFor(segment);
    loaded();
    expect(remedyFor(segment)).toEqual({ action: 'restart_loading', afterMs: 1000 });
  });

  it('rebuilds the media twice in all, whatever loads between', () => {
    const { remedyFor, loaded } = createRecovery();
    expect(remedyFor(broken).action).toBe('recover_media');
    loaded();
    expect(remedyFor(broken).action).toBe('recover_media');
    expect(remedyFor(broken).action).toBe('give_up');
  });

  it('does not ask again for what was refused, nor without a manifest', () => {
    const { remedyFor } = createRecovery();
    expect(remedyFor(error('networkError', 'fragLoadError', 404)).action).toBe('give_up');
    expect(remedyFor(error('networkError', 'manifestLoadError', 503)).action).toBe('give_up');
    expect(remedyFor(error('otherError', 'internalException')).action).toBe('give_up');
  });
});

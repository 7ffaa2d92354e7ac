import { PLAYER_ERRORS } from '@playhead/contract/errors';
import { describe, expect, it } from 'vitest';
import { codeOf, isRetryable } from './failures.ts';

describe('codeOf', () => {
  it.each([
    [{ kind: 'http', status: 404 }, 'E0004'],
    [{ kind: 'http', status: 500 }, 'E0004'],
    [{ kind: 'http', status: 401 }, 'E0002'],
    [{ kind: 'http', status: 403 }, 'E0002'],
    [{ kind: 'http', status: 0 }, 'E0003'],
    [{ kind: 'network' }, 'E0003'],
    [{ kind: 'timeout' }, 'E0003'],
    [{ kind: 'media' }, 'E0004'],
    [{ kind: 'manifest' }, 'E0004'],
    [{ kind: 'unsupported' }, 'E0007'],
    [{ kind: 'invalid_url' }, 'E0008'],
    [{ kind: 'live_offline' }, 'E0009'],
    [{ kind: 'dash' }, 'E0010'],
    [{ kind: 'drm_token' }, 'E0011'],
    [{ kind: 'drm_server' }, 'E0012'],
    [{ kind: 'drm_certificate' }, 'E0013'],
    [{ kind: 'unknown' }, 'E0000'],
  ] as const)('%o is %s', (reason, code) => {
    expect(codeOf(reason)).toBe(code);
    expect(PLAYER_ERRORS).toHaveProperty(code);
  });
});

describe('isRetryable', () => {
  it('is so where a later attempt can succeed', () => {
    expect(isRetryable('E0003')).toBe(true);
    expect(isRetryable('E0004')).toBe(true);
    expect(isRetryable('E0005')).toBe(false);
    expect(isRetryable('E0007')).toBe(false);
    expect(isRetryable('E0008')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { isManifestGone, reasonOfShakaError, type ShakaError } from './dash-failure.ts';

// Shaka's numbers: the thousands of a code are its category.
const error = (code: number, ...data: unknown[]): ShakaError => ({
  severity: 2,
  category: Math.floor(code / 1000),
  code,
  data,
});
const answered = (status: number, request = 1) => error(1001, 'https://a.example/x', status, null, {}, request);

describe('reasonOfShakaError', () => {
  it.each([
    [answered(404), { kind: 'http', status: 404 }],
    [answered(403), { kind: 'http', status: 403 }],
    [error(1002, 'https://a.example/x'), { kind: 'network' }],
    [error(1003, 'https://a.example/x'), { kind: 'timeout' }],
    [error(4001, 'https://a.example/x'), { kind: 'manifest' }],
    [error(4036), { kind: 'manifest' }],
    [error(4032), { kind: 'unsupported' }],
    [error(3016, 3), { kind: 'media' }],
    [error(3015), { kind: 'media' }],
    [error(6001), { kind: 'unsupported' }],
    [error(6007, answered(403)), { kind: 'drm_token' }],
    [error(6007, answered(500)), { kind: 'drm_server' }],
    [error(6007, error(1002)), { kind: 'drm_server' }],
    [error(6008, 'rejected'), { kind: 'drm_server' }],
    [error(6014), { kind: 'drm_token' }],
    [error(6017), { kind: 'drm_certificate' }],
    [error(7002), { kind: 'unknown' }],
  ])('%o means %o', (given, expected) => {
    expect(reasonOfShakaError(given)).toEqual(expected);
  });
});

describe('isManifestGone', () => {
  it('tells the manifest from a segment, and absence from other trouble', () => {
    expect(isManifestGone(answered(404, 0))).toBe(true);
    expect(isManifestGone(answered(404, 1))).toBe(false);
    expect(isManifestGone(answered(503, 0))).toBe(false);
  });
});

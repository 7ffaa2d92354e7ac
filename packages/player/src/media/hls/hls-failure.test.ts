import { describe, expect, it } from 'vitest';
import { type HlsError, isWorthTelling, reasonOfHlsError } from './hls-failure.ts';

// hls.js's own words; its enums are strings.
const error = (type: string, details: string, code?: number): HlsError =>
  ({ type, details, fatal: true, ...(code === undefined ? {} : { response: { code } }) }) as HlsError;

describe('reasonOfHlsError', () => {
  it.each([
    [error('networkError', 'manifestLoadError', 404), { kind: 'http', status: 404 }],
    [error('networkError', 'manifestLoadError', 403), { kind: 'http', status: 403 }],
    [error('networkError', 'manifestLoadError', 0), { kind: 'network' }],
    [error('networkError', 'fragLoadError'), { kind: 'network' }],
    [error('networkError', 'manifestLoadTimeOut'), { kind: 'timeout' }],
    [error('networkError', 'manifestParsingError'), { kind: 'manifest' }],
    [error('networkError', 'levelEmptyError'), { kind: 'manifest' }],
    [error('mediaError', 'manifestIncompatibleCodecsError'), { kind: 'unsupported' }],
    [error('mediaError', 'bufferAddCodecError'), { kind: 'unsupported' }],
    [error('mediaError', 'bufferAppendError'), { kind: 'media' }],
    [error('muxError', 'remuxAllocError'), { kind: 'media' }],
    [error('keySystemError', 'keySystemNoAccess'), { kind: 'unsupported' }],
    [error('keySystemError', 'keySystemLicenseRequestFailed'), { kind: 'drm_server' }],
    [error('keySystemError', 'keySystemLicenseRequestFailed', 403), { kind: 'drm_token' }],
    [error('keySystemError', 'keySystemServerCertificateRequestFailed'), { kind: 'drm_certificate' }],
    [error('otherError', 'internalException'), { kind: 'unknown' }],
  ])('%o means %o', (given, expected) => {
    expect(reasonOfHlsError(given)).toEqual(expected);
  });
});

describe('isWorthTelling', () => {
  it('leaves stalls and gaps to the measure of stalls', () => {
    expect(isWorthTelling({ ...error('mediaError', 'bufferStalledError'), fatal: false })).toBe(false);
    expect(isWorthTelling({ ...error('networkError', 'fragLoadError'), fatal: false })).toBe(true);
    expect(isWorthTelling(error('mediaError', 'bufferStalledError'))).toBe(true);
  });
});

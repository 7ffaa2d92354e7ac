import { describe, expect, it } from 'vitest';
import { verifySignature } from './request-signature.ts';
import { ACCESS_KEY_HEADER, SIGNATURE_HEADER, signedHeaders, TIMESTAMP_HEADER } from './signed-headers.ts';

const keys = { accessKey: 'AK_TEST', secretKey: 'SK_TEST' };

describe('signedHeaders', () => {
  it('gives the three headers of the documented scheme', async () => {
    const headers = await signedHeaders({
      method: 'GET',
      target: '/api/v1/players',
      nowMs: 1_700_000_000_000,
      ...keys,
    });
    expect(headers).toEqual({
      'x-ncp-apigw-timestamp': '1700000000000',
      'x-ncp-iam-access-key': 'AK_TEST',
      'x-ncp-apigw-signature-v2': 'h2L6U4CTo+aLqdH22jNxarAjMwvKOYHSPRB+9Vmvgmo=',
    });
  });

  it('signs the very text of its timestamp header, also when the clock has fractions', async () => {
    const headers = await signedHeaders({ method: 'GET', target: '/', nowMs: 1_700_000_000_000.75, ...keys });
    const timestamp = headers[TIMESTAMP_HEADER] ?? '';
    const request = { method: 'GET', target: '/', timestamp, accessKey: headers[ACCESS_KEY_HEADER] ?? '' };
    expect(timestamp).toBe('1700000000000');
    expect(await verifySignature(request, keys.secretKey, headers[SIGNATURE_HEADER] ?? '')).toBe(true);
  });
});

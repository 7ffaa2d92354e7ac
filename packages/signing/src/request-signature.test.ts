import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SignableRequest, signRequest, verifySignature } from './request-signature.ts';

/** The first vector is published by the ncloud community SDK; the others were computed with OpenSSL from the same rule. */
const VECTORS = [
  ['POST', '/vserver/v2/createServerInstances?regionCode=KR', 'xBcE26XFU55BMjppdPT7ZY3oDrqoOedfPyAn3Cq4lUw='],
  ['GET', '/api/v1/players', 'h2L6U4CTo+aLqdH22jNxarAjMwvKOYHSPRB+9Vmvgmo='],
  ['GET', '/api/v1/players?page_no=1&page_size=10&sort_type=desc', 'Ab6vjCEnBJF9TPKHlZZRwqSthv0xnc+2d63daEKAZ0w='],
  ['POST', '/api/v1/players', 'NBFllAK1EBS4ecVS/BdGCK2pP/3cVByTwL362/nE9bA='],
  ['GET', '/api/v1/players/checkName?name=player001', 'NhH5TaezXUJ2AKK5ieKiZ0sk9IbKWuVO9se8oqT0VuU='],
  ['PUT', '/api/v1/players/6284/applyProd', 'P1gRF6q4KGJSjhiItV5MzQ/2uPcx7igINMk8S0UPf/I='],
] as const;

const SECRET_KEY = 'SK_TEST';

const request = (method: string, target: string): SignableRequest => ({
  method,
  target,
  timestamp: '1700000000000',
  accessKey: 'AK_TEST',
});

describe('signRequest', () => {
  it.each(VECTORS)('signs %s %s as the published vector says', async (method, target, signature) => {
    expect(await signRequest(request(method, target), SECRET_KEY)).toBe(signature);
  });

  it('signs the method in upper case, as it goes over the wire', async () => {
    expect(await signRequest(request('get', '/api/v1/players'), SECRET_KEY)).toBe(VECTORS[1][2]);
  });

  it('takes the target as it is: neither sorted nor encoded anew', async () => {
    const targets = ['/a?x=1&y=2', '/a?y=2&x=1', '/a?x=1&y=2&', '/a?x=%31&y=2', '/a%2Fb', '/a/b'];
    const signatures = await Promise.all(targets.map((target) => signRequest(request('GET', target), SECRET_KEY)));
    expect(new Set(signatures).size).toBe(targets.length);
  });

  it('reads keys and targets as UTF-8', async () => {
    const signature = await signRequest(request('GET', '/플레이어'), '비밀');
    expect(await verifySignature(request('GET', '/플레이어'), '비밀', signature)).toBe(true);
    expect(signature).toHaveLength(44);
  });
});

describe('verifySignature', () => {
  it.each(VECTORS)('accepts the vector of %s %s', async (method, target, signature) => {
    expect(await verifySignature(request(method, target), SECRET_KEY, signature)).toBe(true);
  });

  it.each([
    ['method', { method: 'DELETE' }],
    ['target', { target: '/api/v1/players?' }],
    ['timestamp', { timestamp: '1700000000001' }],
    ['access key', { accessKey: 'AK_TEST2' }],
  ])('refuses it when the %s differs', async (_what, change) => {
    const changed = { ...request('GET', '/api/v1/players'), ...change };
    expect(await verifySignature(changed, SECRET_KEY, VECTORS[1][2])).toBe(false);
  });

  it('refuses another secret key', async () => {
    expect(await verifySignature(request('GET', '/api/v1/players'), 'SK_TESU', VECTORS[1][2])).toBe(false);
  });

  it.each(['', '=', 'not base64!', 'AAAA', `${VECTORS[1][2]}=`, ` ${VECTORS[1][2]}`, '😀'.repeat(22)])(
    'refuses %j without throwing',
    async (signature) => {
      expect(await verifySignature(request('GET', '/api/v1/players'), SECRET_KEY, signature)).toBe(false);
    },
  );

  it('accepts exactly what signRequest made', async () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (target, secretKey, otherKey) => {
        const signature = await signRequest(request('GET', target), secretKey);
        expect(await verifySignature(request('GET', target), secretKey, signature)).toBe(true);
        const same = hmacBlockOf(otherKey) === hmacBlockOf(secretKey);
        expect(await verifySignature(request('GET', target), otherKey, signature)).toBe(same);
      }),
      { numRuns: 50 },
    );
  });
});

/** HMAC pads short keys with zero bytes, so that keys which differ only in trailing NULs are one key (RFC 2104). */
const hmacBlockOf = (key: string) => key.replace(/\0+$/, '');

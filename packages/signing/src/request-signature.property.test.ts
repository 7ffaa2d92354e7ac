import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SignableRequest, signRequest, verifySignature } from './request-signature.ts';

const anyMethod = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS');
/** Steps of a path as they can go over the wire: encoded however the client likes, and strange ones. */
const anyStep = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))),
  fc.constantFrom('', '.', '..', '%2F', '%2f', '%252F', 'a+b', 'a%20b', 'players', '1001', ';v=1', '@', "'", '(*)'),
);
const anyName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((name) => name.replace(/\p{Surrogate}/gu, ''));
const anyPair = fc
  .tuple(anyName, anyName)
  .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
const anyQuery = fc.oneof(
  fc.constantFrom('', '?', '?&', '?=', '??', '?a', '?a=', '?a=1&a=1', '?a=%', '?b=2&a=1', '?q=a+b%20c'),
  fc.array(anyPair, { minLength: 1, maxLength: 4 }).map((pairs) => `?${pairs.join('&')}`),
);
const anyTarget = fc
  .tuple(fc.array(anyStep, { maxLength: 5 }), anyQuery)
  .map(([steps, query]) => `/${steps.join('/')}${query}`);
const anyKey = fc.stringMatching(/^[A-Za-z0-9]{8,40}$/);
const anySecret = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 }).filter((text) => !text.endsWith('\0'));
const anyRequest: fc.Arbitrary<SignableRequest> = fc.record({
  method: anyMethod,
  target: anyTarget,
  timestamp: fc.integer({ min: 0, max: 8.64e15 }).map(String),
  accessKey: anyKey,
});

/** The rule as it is documented, computed by OpenSSL through Node: nothing of ours is in it. */
const byOpenSsl = ({ method, target, timestamp, accessKey }: SignableRequest, secretKey: string) =>
  createHmac('sha256', secretKey).update(`${method} ${target}\n${timestamp}\n${accessKey}`).digest('base64');

const RUNS = { numRuns: 300 };

describe('a signature', () => {
  it('is what OpenSSL makes of the documented rule, and is accepted, whatever is signed', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, anySecret, async (request, secretKey) => {
        const signature = await signRequest(request, secretKey);
        expect(signature).toBe(byOpenSsl(request, secretKey));
        expect(await verifySignature(request, secretKey, signature)).toBe(true);
      }),
      RUNS,
    );
  });

  it('fits nothing else: not another method, target, timestamp, access key or secret key', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, anyRequest, anySecret, anySecret, async (request, other, secretKey, otherSecret) => {
        const signature = await signRequest(request, secretKey);
        const changed = (['method', 'target', 'timestamp', 'accessKey'] as const)
          .filter((part) => request[part] !== other[part])
          .map((part) => ({ ...request, [part]: other[part] }));
        for (const one of changed) expect(await verifySignature(one, secretKey, signature)).toBe(false);
        if (otherSecret !== secretKey) expect(await verifySignature(request, otherSecret, signature)).toBe(false);
      }),
      RUNS,
    );
  });

  it('is refused when one of its characters is another, or is missing, or is one too many', async () => {
    const anyChange = fc.tuple(fc.nat(43), fc.constantFrom(...'ABCxyz019+/=- '));
    await fc.assert(
      fc.asyncProperty(anyRequest, anySecret, anyChange, async (request, secretKey, [at, character]) => {
        const signature = await signRequest(request, secretKey);
        const start = signature.slice(0, at);
        const tampered = [
          start + character + signature.slice(at + 1),
          start + signature.slice(at + 1),
          start + character + signature.slice(at),
        ];
        for (const one of tampered) {
          const isSame =
            one.length === signature.length && Buffer.from(one, 'base64').equals(Buffer.from(signature, 'base64'));
          if (!isSame) expect(await verifySignature(request, secretKey, one)).toBe(false);
        }
      }),
      RUNS,
    );
  });
});

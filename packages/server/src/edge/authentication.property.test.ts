import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { signRequest } from '@playhead/signing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRelational, type RelationalStore } from '../store/relational/index.ts';
import { type EdgeForTests, KEYS, startEdgeForTests } from './edge-for-tests.ts';

let relational: RelationalStore;
let edge: EdgeForTests;
beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  edge = await startEdgeForTests({ relational });
});
afterAll(async () => {
  await edge.close();
  await relational.close();
});

/** Sends a target exactly as it is, signed for it or for another. @returns status and error code. */
async function send(method: string, target: string, signedTarget = target, secretKey: string = KEYS.secretKey) {
  const timestamp = String(edge.clock.nowMs);
  const { accessKey } = KEYS;
  const headers = {
    'x-ncp-apigw-timestamp': timestamp,
    'x-ncp-iam-access-key': accessKey,
    'x-ncp-apigw-signature-v2': await signRequest({ method, target: signedTarget, timestamp, accessKey }, secretKey),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: edge.port, method, path: target, headers }, resolve)
      .on('error', reject)
      .end();
  });
  const answer = JSON.parse(await text(response)) as { code?: string; error?: { errorCode: string } };
  return `${response.statusCode} ${answer.code ?? answer.error?.errorCode}`;
}

/** Characters that a target may have as they are, and whatever else encoded. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '%2F',
        '%2f',
        '%3F',
        '%26',
        '%23',
        '%25',
        '+',
        '%20',
        '/',
        '//',
        '.',
        '..',
        ';',
        ':',
        '@',
        '&',
        '=',
        '?',
        '~',
        "'",
        '*',
      ),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 3 })
        .map((one) => encodeURIComponent(one.replace(/\p{Surrogate}/gu, '한'))),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('authenticate', () => {
  it('verifies the raw target of an endpoint, however its query is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (query) => {
        const target = `/api/v1/account?${query}`;
        expect(await send('GET', target)).toBe('200 200');
        expect(await send('GET', target, `${target}&`)).toBe('401 200');
      }),
      { numRuns: 100 },
    );
  });

  it('verifies the raw target of a step, however it is encoded, before it is looked at', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText.filter((step) => !/[/?]/.test(step) && step !== ''),
        async (step) => {
          const target = `/api/v1/players/${step}`;
          expect(await send('GET', target, target, 'wrong')).toBe('401 200');
          expect(await send('GET', target)).toMatch(/^200 (?:4601|4801|200)$/);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ['/api/v1/account', '/api/v1/account?'],
    ['/api/v1/account?a=%2F', '/api/v1/account?a=/'],
    ['/api/v1/account?a=%2F', '/api/v1/account?a=%2f'],
    ['/api/v1/account?a=b+c', '/api/v1/account?a=b%20c'],
    ['/api/v1/account?a=1&b=2', '/api/v1/account?b=2&a=1'],
    ['/api/v1/account?a=%ED%95%9C', '/api/v1/account?a=한'],
  ])('takes %s for itself alone, not for %s', async (target, other) => {
    expect(await send('GET', target)).toBe('200 200');
    expect(await send('GET', target, other)).toBe('401 200');
  });
});

import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { GatewayFailure } from '../failures.ts';

const HEADER = 'idempotency-key';
const PATTERN = '^[\\x20-\\x7e]{1,255}$';
const KEY = new RegExp(PATTERN);

/** The headers of a request that makes a player. */
export const IdempotencyHeadersSchema = Type.Object({
  [HEADER]: Type.Optional(
    Type.String({
      pattern: PATTERN,
      description:
        'Of your choice, 1 to 255 printable ASCII characters. For 24 hours the same key and the same request give the same player; another request under the key is refused with 4902.',
    }),
  ),
});

/** @throws GatewayFailure 400/100 where the header is there and cannot be a key. */
export function checkIdempotencyKey({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const key = headers[HEADER];
  if (key !== undefined && !KEY.test(String(key))) {
    throw new GatewayFailure('badRequest', `${HEADER} has 1 to 255 printable ASCII characters.`);
  }
}

/** The key of a request whose header was checked; undefined where it has none. */
export const idempotencyKey = (headers: FastifyRequest['headers']): string | undefined => {
  const key = headers[HEADER];
  return key === undefined ? undefined : String(key);
};

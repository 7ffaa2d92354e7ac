import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Origin under which the browser reached the server: the configured one, or the loopback name that was used, so that localhost and
 * 127.0.0.1 both work on the machine itself. Any other Host header is not believed.
 */
export function serverOrigin({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl: string): string {
  const host = headers.host ?? '';
  return LOOPBACK.test(host) && publicUrl.startsWith('http:') ? `http://${host}` : publicUrl;
}

import { isIPv6 } from 'node:net';

/** Steps of an IPv6 address that one customer usually has to himself (RFC 6177): half of them. */
const NETWORK_STEPS = 4;

/**
 * Whom failures count for: an IPv4 address, or the /64 network of an IPv6 one, of which its owner has 2^64 addresses to choose from.
 *
 * @param ip Fastify's; undefined, whatever its types say, where the caller has just hung up.
 */
export function addressOf(ip: string | undefined): string {
  if (ip === undefined) return 'gone';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = (ip.split('%', 1)[0] ?? '').toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const steps = [...before, ...Array<string>(Math.max(0, gap)).fill('0'), ...after];
  return `${steps
    .slice(0, NETWORK_STEPS)
    .map((step) => step.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

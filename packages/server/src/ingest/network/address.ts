import { isIP } from 'node:net';

/** An address of the public internet, as numbers that can be compared. */
export type Address =
  | { readonly version: 4; readonly text: string; readonly number: number }
  /** The first half: networks are told apart by it, the second half tells devices apart. */
  | { readonly version: 6; readonly text: string; readonly network: bigint };

/**
 * Reads an address; IPv4 in IPv6 counts as IPv4.
 *
 * @returns undefined for what is no address, and for those that no network of the public internet has (RFC 6890): databases fill
 * such ranges with whatever lies around them.
 */
export function parseAddress(text: string | undefined): Address | undefined {
  const plain = plainAddress(text);
  const version = isIP(plain);
  if (version === 4) return publicIpv4(plain);
  return version === 6 ? publicIpv6(plain) : undefined;
}

function publicIpv4(text: string): Address | undefined {
  const number = ipv4Number(text);
  const isSpecial = SPECIAL_IPV4.some(([first, bits]) => number >>> (32 - bits) === first >>> (32 - bits));
  return isSpecial ? undefined : { version: 4, text, number };
}

function publicIpv6(text: string): Address | undefined {
  const network = ipv6Network(text);
  // All of the public internet is in 2000::/3 so far; 2001:db8::/32 is for documentation.
  const isPublic = network >> 61n === 1n && network >> 32n !== 0x2001_0db8n;
  return isPublic ? { version: 6, text, network } : undefined;
}

/** Digit by digit: this is done for every request. */
function ipv4Number(text: string): number {
  let number = 0;
  let part = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      number = number * 256 + part;
      part = 0;
    } else part = part * 10 + code - ZERO;
  }
  return number * 256 + part;
}

const DOT = 46;
const ZERO = 48;

/** First addresses and lengths of ranges for special use. */
const SPECIAL_IPV4 = (
  [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const
).map(([first, bits]) => [ipv4Number(first), bits] as const);

/**
 * The neighbourhood of an address, which does not name anybody: the first three quarters of an IPv4 address, the first 48 bits of an
 * IPv6 one. Those for special use have one as well.
 *
 * @returns undefined for what is no address.
 */
export function neighbourhoodOf(text: string | undefined): string | undefined {
  const plain = plainAddress(text);
  const version = isIP(plain);
  if (version === 4) return plain.slice(0, plain.lastIndexOf('.'));
  return version === 6 ? (ipv6Network(plain) >> 16n).toString(16) : undefined;
}

/** IPv4 in IPv6 as IPv4, and no zone. */
const plainAddress = (text = ''): string =>
  text.includes(':') ? text.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') : text;

/** The first 64 bits of a valid IPv6 address. */
function ipv6Network(text: string): bigint {
  const [head = '', tail] = text.split('::');
  const before = stepsOf(head);
  const after = tail === undefined ? [] : stepsOf(tail);
  const gap = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const steps = tail === undefined ? before : [...before, ...gap, ...after];
  return BigInt(
    `0x${steps
      .slice(0, 4)
      .map((step) => step.padStart(4, '0'))
      .join('')}`,
  );
}

/** An IPv4 address at the end takes the place of two steps, none of which is in the first half. */
const stepsOf = (text: string): string[] =>
  text === '' ? [] : text.split(':').flatMap((step) => (step.includes('.') ? ['0', '0'] : [step]));

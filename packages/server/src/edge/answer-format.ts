import type { IncomingHttpHeaders } from 'node:http';

const JSON_TYPES = ['application/json'];
const XML_TYPES = ['application/xml', 'text/xml'];

/**
 * Whether a caller is to be answered in XML: where `Accept` ranks it above JSON, or says nothing of the two and `Content-Type` is XML.
 * JSON wins ties.
 */
export function prefersXml({ accept, 'content-type': contentType }: IncomingHttpHeaders): boolean {
  const ranges = parseAccept(accept ?? '*/*');
  const xml = qualityOf(XML_TYPES, ranges);
  const json = qualityOf(JSON_TYPES, ranges);
  if (xml !== json) return xml > json;
  return isNamed(ranges) ? false : XML_TYPES.includes(mediaTypeOf(contentType ?? ''));
}

interface MediaRange {
  readonly type: string;
  /** 0 to 1. */
  readonly quality: number;
}

/** Media ranges of RFC 9110, section 12.5.1; what cannot be read counts as not there. */
const parseAccept = (accept: string): readonly MediaRange[] =>
  accept.split(',').map((range) => ({
    type: mediaTypeOf(range),
    quality: Number(/;\s*q=([01](?:\.\d{0,3})?)\s*(?:;|$)/i.exec(range)?.[1] ?? 1),
  }));

/** The best quality that one of the types has; the most specific range that covers a type decides. */
function qualityOf(types: readonly string[], ranges: readonly MediaRange[]): number {
  const each = types.map((type) => {
    const covering = [type, `${type.split('/', 1)[0]}/*`, '*/*'];
    const deciding = covering.find((range) => ranges.some((one) => one.type === range));
    return Math.max(0, ...ranges.filter((one) => one.type === deciding).map(({ quality }) => quality));
  });
  return Math.max(...each);
}

const isNamed = (ranges: readonly MediaRange[]) =>
  ranges.some(({ type }) => JSON_TYPES.includes(type) || XML_TYPES.includes(type));

const mediaTypeOf = (header: string): string => (header.split(';', 1)[0] ?? '').trim().toLowerCase();

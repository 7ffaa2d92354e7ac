/**
 * The path of segments below `/api/v1`, each percent-encoded.
 *
 * @example toPath(['policies', 'read / write']) // '/api/v1/policies/read%20%2F%20write'
 * @throws TypeError where one is empty, `.`, `..` or no Unicode text: an address cannot carry it, and could lead elsewhere.
 */
export const toPath = (segments: readonly (string | number)[]): string =>
  ['/api/v1', ...segments.map((segment) => encode(String(segment)))].join('/');

function encode(text: string): string {
  if (['', '.', '..'].includes(text) || LONE_SURROGATE.test(text)) {
    throw new TypeError(`${JSON.stringify(text)} cannot be part of an address.`);
  }
  return encodeURIComponent(text);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** What signature v2 covers. Headers and body are not part of it. */
export interface SignableRequest {
  readonly method: string;
  /** Path with query exactly as sent: no scheme, no host, nothing sorted or encoded anew. */
  readonly target: string;
  /** Epoch milliseconds in decimal digits, the very text of the header. */
  readonly timestamp: string;
  readonly accessKey: string;
}

const HMAC_SHA256 = { name: 'HMAC', hash: 'SHA-256' } as const;

/** Standard Base64 of 32 bytes. */
const SIGNATURE_TEXT = /^[A-Za-z0-9+/]{43}=$/;

const utf8 = new TextEncoder();

/**
 * Signs a request with NAVER Cloud's signature v2:
 * Base64(HMAC-SHA256(secret key, `METHOD target\ntimestamp\naccessKey`)).
 *
 * @returns 44 characters of standard Base64, for the header `x-ncp-apigw-signature-v2`.
 */
export async function signRequest(request: SignableRequest, secretKey: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await hmacKey(secretKey, 'sign'), stringToSign(request));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}

/**
 * Whether a signature fits the request and the key. The comparison is WebCrypto's own, which takes the same time wherever
 * the difference is. The timestamp's age is judged apart, by `isFreshTimestamp`.
 */
export async function verifySignature(
  request: SignableRequest,
  secretKey: string,
  signature: string,
): Promise<boolean> {
  if (!SIGNATURE_TEXT.test(signature)) return false;
  const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0));
  return crypto.subtle.verify('HMAC', await hmacKey(secretKey, 'verify'), bytes, stringToSign(request));
}

const stringToSign = ({ method, target, timestamp, accessKey }: SignableRequest) =>
  utf8.encode(`${method.toUpperCase()} ${target}\n${timestamp}\n${accessKey}`);

const hmacKey = (secretKey: string, usage: 'sign' | 'verify') =>
  crypto.subtle.importKey('raw', utf8.encode(secretKey), HMAC_SHA256, false, [usage]);

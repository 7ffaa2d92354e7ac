export { createPlayTokens, type PlayTokenClaims, type PlayTokens, type PlayTokenVerdict } from './play-tokens.ts';
export { type SignableRequest, signRequest, verifySignature } from './request-signature.ts';
export { ACCESS_KEY_HEADER, SIGNATURE_HEADER, signedHeaders, TIMESTAMP_HEADER } from './signed-headers.ts';
export { isFreshTimestamp, MAX_CLOCK_SKEW_MS } from './timestamps.ts';
